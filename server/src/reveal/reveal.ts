// A facilitator closed a round: what the drafts hold of it is gathered and brought out, once. Gathered from storage, so that
// whatever anybody was told is stored counts; the board is durable before the session says that it is done, so that a process
// that dies in between does it again, to the same end.
import type { WorkshopId } from '@samenbord/board'
import { type Draft, models, type Reveal, type RoundId } from '@samenbord/tools/models'
import { type DocAddress, readDocName } from '@samenbord/wire'
import * as Y from 'yjs'
import { authored, RELAY } from '../relay/authored.ts'
import type { OpenDoc } from '../relay/conversation.ts'
import type { Storage } from '../storage/storage.ts'

/** The workshop as reveals see it. */
export interface RevealWorkshop {
  readonly id: WorkshopId
  readonly opens: Iterable<OpenDoc>
  hold(address: DocAddress): OpenDoc
}

interface RevealContext {
  readonly storage: Storage
  readonly now: () => number
  readonly report: (what: string, cause: unknown) => void
  /** A round was brought out. */
  readonly revealed: () => void
}

const RETRY = 5000

const tools = models.flatMap(({ id, reveal }) => (reveal ? [{ id, reveal }] : []))

/** The reveals of one workshop, one after the other. */
export class Reveals {
  readonly #workshop: RevealWorkshop
  readonly #context: RevealContext
  #running: Promise<void> | undefined
  #isAskedAgain = false
  #hasLookedBack = false

  constructor(workshop: RevealWorkshop, context: RevealContext) {
    this.#workshop = workshop
    this.#context = context
  }

  /** The session changed: brings out what is due. */
  look(): void {
    this.#isAskedAgain = true
    this.#running ??= this.#run()
  }

  /** The same for what was due before, looked at once; a session in whose bytes no tool's name occurs has nothing due. */
  lookBack(updates: Iterable<Uint8Array>): void {
    if (this.#hasLookedBack) return
    this.#hasLookedBack = true
    const isMentioned = (update: Uint8Array) => tools.some(({ id }) => Buffer.from(update).includes(id))
    if ([...updates].some(isMentioned)) this.look()
  }

  async #run(): Promise<void> {
    while (this.#isAskedAgain) {
      this.#isAskedAgain = false
      try {
        await this.#revealDue()
      } catch (cause) {
        this.#context.report('A round could not be revealed and is tried again', cause)
        setTimeout(() => this.look(), RETRY).unref()
      }
    }
    this.#running = undefined
  }

  async #revealDue(): Promise<void> {
    const session = this.#workshop.hold({ kind: 'session', workshop: this.#workshop.id })
    try {
      for (const { reveal } of tools) {
        for (const round of reveal.due(await session.live.loaded())) await this.#reveal(reveal, round, session)
      }
    } finally {
      session.live.release()
    }
  }

  async #reveal(reveal: Reveal, round: RoundId, session: OpenDoc): Promise<void> {
    const drafts = await this.#drafts()
    const board = this.#workshop.hold({ kind: 'board', workshop: this.#workshop.id })
    try {
      await board.live.loaded()
      const sessionDoc = await session.live.loaded()
      authored(board, this.#context.now(), doc => reveal.publish(doc, { round, session: sessionDoc, drafts }))
      await board.live.journal.settled()
      const boardDoc = await board.live.loaded()
      await session.live.loaded()
      const at = this.#context.now()
      authored(session, at, doc => reveal.done(doc, { round, board: boardDoc, drafts, at }))
      await this.#noteReveal(at)
      this.#context.revealed()
    } finally {
      board.live.release()
    }
  }

  #noteReveal(at: number): Promise<void> {
    const nobody = { participant: undefined, role: undefined, subject: undefined }
    return this.#context.storage.audit.add({ workshop: this.#workshop.id, at, action: 'revealed', ...nobody })
  }

  /** Every draft of the workshop as storage has it, after what is on its way there has arrived. */
  async #drafts(): Promise<readonly Draft[]> {
    const { storage } = this.#context
    await Promise.all([...this.#workshop.opens].map(({ live }) => isDraft(live.name) && live.journal.settled()))
    const names = (await storage.list(this.#workshop.id)).filter(isDraft)
    return Promise.all(
      names.map(async name => {
        const { updates } = await storage.read(name)
        const doc = new Y.Doc()
        for (const update of updates) Y.applyUpdate(doc, update)
        const address = readDocName(name)
        return { participant: address?.kind === 'draft' ? address.participant : RELAY, doc }
      }),
    )
  }
}

const isDraft = (name: string): boolean => readDocName(name)?.kind === 'draft'
