// The versions of one workshop: made when the group goes to another step, when a round was brought out, before an earlier version
// comes back, and when a facilitator asks. One thing after the other, so that no two of them describe the same moment.
import { createHash } from 'node:crypto'
import {
  changesBetween,
  countChanges,
  type ParticipantId,
  readBoard,
  readSession,
  restoreContent,
  stateOf,
  type VersionContent,
  type VersionReason,
  versionOf,
  type WorkshopId,
  type WorkshopState,
} from '@samenbord/board'
import { readSteps } from '@samenbord/tools/steps'
import { type DocAddress, Fault } from '@samenbord/wire'
import type * as Y from 'yjs'
import { newId } from '../identity/secrets.ts'
import { authored } from '../relay/authored.ts'
import type { OpenDoc } from '../relay/conversation.ts'
import type { Storage, VersionRecord } from '../storage/storage.ts'
import { surplus, versionLimits } from './thinning.ts'

/** The workshop as its versions see it. */
export interface VersionedWorkshop {
  readonly id: WorkshopId
  hold(address: DocAddress): OpenDoc
}

interface VersionsContext {
  readonly storage: Storage
  readonly now: () => number
  readonly report: (what: string, cause: unknown) => void
}

interface Wish {
  readonly reason: VersionReason
  readonly by?: ParticipantId | undefined
  readonly name?: string | undefined
}

/** What is there at one moment, as people see it and ready to be stored. */
interface Moment {
  readonly state: WorkshopState
  readonly bytes: Uint8Array
  readonly digest: string
  readonly step: string
}

interface Before {
  readonly record: VersionRecord
  readonly state: WorkshopState
}

interface Made {
  readonly record: VersionRecord
  readonly moment: Moment
}

/** The version that holds the present, and who is about to restore another. */
interface Kept extends Made {
  readonly by: ParticipantId
}

interface OpenDocs {
  readonly board: OpenDoc
  readonly session: OpenDoc
}

/** Makes and restores the versions of one workshop. */
export class Versions {
  readonly #workshop: VersionedWorkshop
  readonly #context: VersionsContext
  #step: string | undefined
  #work: Promise<unknown> = Promise.resolve()

  constructor(workshop: VersionedWorkshop, context: VersionsContext) {
    this.#workshop = workshop
    this.#context = context
  }

  /** The session changed: makes a version if the group went to another step. */
  look(session: Y.Doc): void {
    const step = readSteps(session).current
    if (step === this.#step) return
    const isFirstLook = this.#step === undefined
    this.#step = step
    this.#automatically(async () => {
      const known = isFirstLook ? ((await this.#newest())?.step ?? FIRST_STEP) : undefined
      if (known !== step) await this.#make({ reason: 'step' })
    })
  }

  /** A round was brought out: makes a version of what came of it. */
  revealed(): void {
    this.#automatically(() => this.#make({ reason: 'reveal' }))
  }

  /** Makes a version of the present, under a name or none; it is durable when this resolves. */
  save(by: ParticipantId, name: string | undefined): Promise<VersionRecord> {
    return this.#inTurn(async () => (await this.#make({ reason: 'asked', by, name })).record)
  }

  /**
   * Writes onto the documents what makes them hold what the version holds, after making a version of the present. Resolves once both
   * are durable; rejects with `versionUnknown` when there is no such version, or it is damaged.
   */
  restore(id: string, by: ParticipantId): Promise<void> {
    return this.#inTurn(async () => {
      const wanted = await this.#content(id)
      if (wanted === undefined) throw new Fault('versionUnknown')
      const kept = await this.#make({ reason: 'restore', by })
      await this.#withDocs(docs => this.#write(wanted, docs, { ...kept, by }))
    })
  }

  /** Resolves once nothing is being made or restored. */
  settled(): Promise<void> {
    return this.#work.then(
      () => {},
      () => {},
    )
  }

  async #write(wanted: VersionContent, docs: OpenDocs, kept: Kept): Promise<void> {
    const now = this.#context.now()
    const present = momentOf(docs)
    // what was written while the present was being kept is kept too, in the log before the restore, and in the same breath
    const later = present.digest === kept.record.digest ? undefined : this.#keepLater(present, kept)
    authored(docs.board, now, doc => restoreContent(doc, wanted.board))
    authored(docs.session, now, doc => restoreContent(doc, wanted.session))
    await Promise.all([later, docs.board.live.journal.settled(), docs.session.live.journal.settled()])
  }

  #keepLater(present: Moment, { record, moment, by }: Kept): Promise<void> {
    return this.#add(this.#recordOf({ reason: 'restore', by }, present, { record, state: moment.state }), present)
  }

  /** Makes a version; when nothing changed since the newest, that one is the answer, unless somebody asked for another. */
  #make(wish: Wish): Promise<Made> {
    return this.#withDocs(async docs => {
      const moment = momentOf(docs)
      const newest = await this.#newest()
      if (newest && wish.reason !== 'asked' && newest.digest === moment.digest) return { record: newest, moment }
      const before = newest && (await this.#content(newest.id))
      const record = this.#recordOf(wish, moment, newest && before && { record: newest, state: stateOf(before) })
      await this.#add(record, moment)
      await this.#thinOut()
      return { record, moment }
    })
  }

  #recordOf(wish: Wish, moment: Moment, newest: Before | undefined): VersionRecord {
    const { board } = stateOf({ board: [], session: [] })
    const before = newest?.state ?? { board, session: moment.state.session }
    return {
      id: newId(),
      workshop: this.#workshop.id,
      at: Math.max(this.#context.now(), (newest?.record.at ?? 0) + 1),
      reason: wish.reason,
      by: wish.by,
      name: wish.name,
      step: moment.step,
      digest: moment.digest,
      changes: countChanges(changesBetween(before, moment.state)),
      size: moment.bytes.length,
    }
  }

  #add(record: VersionRecord, { bytes }: Moment): Promise<void> {
    return this.#context.storage.versions.add(record, bytes)
  }

  async #thinOut(): Promise<void> {
    const gone = surplus(await this.#list(), versionLimits)
    if (gone.length > 0) await this.#context.storage.versions.remove(this.#workshop.id, gone)
  }

  #list(): Promise<readonly VersionRecord[]> {
    return this.#context.storage.versions.list(this.#workshop.id)
  }

  async #newest(): Promise<VersionRecord | undefined> {
    return (await this.#list())[0]
  }

  async #content(id: string): Promise<VersionContent | undefined> {
    const bytes = await this.#context.storage.versions.content(this.#workshop.id, id)
    // written by `momentOf`, and its checksum is right
    return bytes && (JSON.parse(Buffer.from(bytes).toString()) as VersionContent)
  }

  async #withDocs<T>(use: (docs: OpenDocs) => Promise<T>): Promise<T> {
    const { id } = this.#workshop
    const session = this.#workshop.hold({ kind: 'session', workshop: id })
    const board = this.#workshop.hold({ kind: 'board', workshop: id })
    try {
      await Promise.all([session.live.loaded(), board.live.loaded()])
      return await use({ board, session })
    } finally {
      board.live.release()
      session.live.release()
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.settled().then(work)
    this.#work = done
    return done
  }

  #automatically(work: () => Promise<unknown>): void {
    this.#inTurn(work).catch((cause: unknown) => {
      // the next change of the session tries again
      this.#step = undefined
      this.#context.report('A version could not be made', cause)
    })
  }
}

/** Where a workshop begins. */
const FIRST_STEP = 'identify'

function momentOf({ board, session }: OpenDocs): Moment {
  const [boardDoc, sessionDoc] = [mustDoc(board), mustDoc(session)]
  const bytes = Buffer.from(JSON.stringify(versionOf(boardDoc, sessionDoc)))
  return {
    state: { board: readBoard(boardDoc), session: readSession(sessionDoc) },
    bytes,
    digest: createHash('sha256').update(bytes).digest('hex'),
    step: readSteps(sessionDoc).current,
  }
}

/** Spoiled by somebody's update a moment ago: it is being built anew. */
function mustDoc({ live }: OpenDoc): Y.Doc {
  if (live.doc === undefined) throw new Fault('storageFailing')
  return live.doc
}
