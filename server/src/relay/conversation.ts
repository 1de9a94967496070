// What the relay does with each frame of a connection. A frame that needs what is not in memory waits for it, and so do those
// after it.
import { closedRoots, whyNot } from '@samenbord/tools/may-write'
import { type FrameKind, frameKind, framePayload, syncStep1Frame } from '@samenbord/wire'
import type * as Y from 'yjs'
import type { ClientIdOwner } from '../storage/storage.ts'
import type { Audience } from './audience.ts'
import { inTurns } from './checkpoint.ts'
import type { Connection } from './connection.ts'
import type { Counts } from './counts.ts'
import { isEmptyUpdate, readStateVector } from './doc-bytes.ts'
import { attemptOf, judge, type Write } from './gate/gate.ts'
import { livingIn } from './gate/novelty.ts'
import { isInOrder } from './gate/order.ts'
import type { RelayLimits } from './limits.ts'
import type { LiveDoc } from './live-doc.ts'
import type { PresenceRules } from './presence-rules.ts'

interface Passed {
  readonly count: number
  readonly owners: readonly ClientIdOwner[]
  readonly isWhole: (doc: Y.Doc) => boolean
}

/** One document with its audience. */
export interface OpenDoc {
  readonly live: LiveDoc
  readonly session: LiveDoc
  readonly audience: Audience
  readonly presence: PresenceRules
  readonly conversations: Map<Connection, Conversation>
  readonly limits: RelayLimits
  readonly counts: Counts
  /** To be called after each change. */
  changed(): void
  reportSpoiled(cause: unknown): void
}

/** The epoch of a server on which no backup was ever restored. */
const FIRST_EPOCH = 1

const isEmptyStateVector = (payload: Uint8Array | undefined): boolean => payload?.length === 1 && payload[0] === 0

/** One connection's side of the talk. */
export class Conversation {
  readonly connection: Connection
  readonly #open: OpenDoc
  #inbox: Uint8Array[] = []
  #inboxBytes = 0
  #owesSync: Uint8Array | undefined
  #owesQuestion = false
  /** Whether the client has been asked for everything that is missing, and has not answered yet. */
  #isAsking = false
  #isGreeted = false
  /** Once something was refused that may be let in later: what was closed then; nothing in particular if it was the whole. */
  #turnedAwayFrom: ReadonlySet<string> | undefined
  /** Whether it has yet to show that it brings nothing along from another history. */
  #mustBeFresh = false

  constructor(connection: Connection, open: OpenDoc) {
    this.connection = connection
    this.#open = open
  }

  /** Whether frames wait for something that is not in memory. */
  get isWaiting(): boolean {
    return this.#inbox.length > 0
  }

  /** Takes the next frame. */
  receive(frame: Uint8Array, now: number): void {
    this.connection.heardAt = now
    if (this.#inbox.length > 0 || !this.#handle(frame, now)) this.#wait(frame)
  }

  #wait(frame: Uint8Array): void {
    this.#inboxBytes += frame.length
    if (this.#inboxBytes > this.#open.limits.inbox) this.connection.close('tooFast')
    else this.#inbox.push(frame)
  }

  /** Sends away whoever holds another history of the document, and tells the others which it is; not before it is known. */
  greet(): void {
    const { epoch } = this.#open.live
    if (this.#isGreeted || epoch === 0) return
    this.#isGreeted = true
    this.#mustBeFresh = this.connection.epoch === undefined && epoch !== FIRST_EPOCH
    if (this.connection.epoch !== undefined && this.connection.epoch !== epoch) this.connection.close('epochChanged')
    else this.connection.sayEpoch(epoch)
  }

  /** Something came into memory: what waited may go on, as far as it can. */
  ready(now: number): void {
    this.greet()
    if (this.#owesQuestion) this.askForMissing()
    const waiting = this.#inbox
    this.#inbox = []
    this.#inboxBytes = 0
    for (const frame of waiting) {
      // one of the waiting frames may spoil the document; the rest waits again
      if (this.#inbox.length > 0 || !this.#handle(frame, now)) this.#wait(frame)
    }
  }

  /** Asks the client for everything the document lacks. */
  askForMissing(): void {
    const bytes = this.#open.live.wantBytes()
    this.#owesQuestion = bytes === undefined
    if (!bytes) return
    this.#isAsking = true
    this.connection.send(syncStep1Frame(bytes.stateVector))
  }

  /** The session changed: what was refused is asked for, if it may be let in now. */
  reconsider(now: number): void {
    const session = this.#open.session.doc
    const then = this.#turnedAwayFrom
    if (then === undefined || !session) return
    const attempt = attemptOf(this.connection, now)
    if (whyNot(session, attempt) !== undefined) return
    const closed = closedRoots(session, attempt)
    if (then.size > 0 && [...then].every(root => closed.has(root))) return
    this.#turnedAwayFrom = undefined
    this.askForMissing()
  }

  /** Pays what was put off because it was asked too often or while the network was slow. */
  catchUp(now: number): void {
    const owed = this.#owesSync
    if (owed !== undefined && this.#open.live.wantBytes() && this.connection.syncs.take(now)) this.#answerSync(owed)
    if (this.connection.owedPresence && this.connection.buffered < this.#open.limits.slow) {
      this.#open.presence.showAll(this.connection)
    }
  }

  /** Deals with a frame; answers false when something it needs is not in memory yet. */
  #handle(frame: Uint8Array, now: number): boolean {
    if (this.connection.isClosed) return true
    const kind = frameKind(frame)
    const isHandled = this.#dealWith(frame, { kind, now })
    if (isHandled) {
      this.#open.counts.frames.add(kind)
      this.#open.counts.bytesIn += frame.length
    }
    return isHandled
  }

  #dealWith(frame: Uint8Array, { kind, now }: { kind: FrameKind; now: number }): boolean {
    if (!this.#isGreeted) return false
    if (this.#mustBeFresh && !this.#isFresh(kind, frame)) {
      this.connection.close('epochChanged')
      return true
    }
    switch (kind) {
      case 'syncStep1':
        return this.#sync(frame, now)
      case 'syncStep2':
        return this.#write(frame, { isLive: false, now })
      case 'update':
        return this.#write(frame, { isLive: true, now })
      case 'presence':
        this.#open.presence.receive(this.connection, frame)
        return true
      case 'presenceQuery':
        this.#open.presence.answer(this.connection)
        return true
      case 'notice':
      case 'unknown':
        // kinds of a later version are passed over, so that old servers and new clients get along
        return true
    }
  }

  /** Who says no epoch must know nothing yet: what it knew before a restore would be merged in without a word. */
  #isFresh(kind: FrameKind, frame: Uint8Array): boolean {
    if (kind === 'syncStep1') this.#mustBeFresh = !isEmptyStateVector(framePayload(frame))
    return kind === 'syncStep1' ? !this.#mustBeFresh : kind !== 'update' && kind !== 'syncStep2'
  }

  #sync(frame: Uint8Array, now: number): boolean {
    const stateVector = framePayload(frame)
    if (stateVector === undefined) this.connection.close('badRequest')
    else if (!this.#open.live.wantBytes()) return false
    else if (this.connection.syncs.take(now)) this.#answerSync(stateVector)
    else this.#owesSync = stateVector
    return true
  }

  #answerSync(stateVector: Uint8Array): void {
    this.#owesSync = undefined
    const { bytes } = this.#open.live
    const has = readStateVector(stateVector)
    // the answer to bytes that cannot be read is a code, never a stack trace
    if (!has) this.connection.close('badRequest')
    else if (bytes) {
      const frames = bytes.answerTo(has)
      if (frames === undefined) {
        void inTurns(bytes.difference(stateVector), frame => this.connection.write(frame))
      } else for (const frame of frames) this.connection.write(frame)
      this.askForMissing()
    }
  }

  #write(frame: Uint8Array, { isLive, now }: { isLive: boolean; now: number }): boolean {
    const { connection } = this
    const { live, session, limits } = this.#open
    const update = framePayload(frame)
    if (update === undefined) {
      connection.close('badRequest')
      return true
    }
    const isKnown = isEmptyUpdate(update) || (!live.doc && !isLive && live.bytes?.holds(update, limits.syncUpdate))
    if (isKnown) {
      if (!isLive) this.#isAsking = false
      this.#countWrite({ update, now }, count => this.#settleKnown(count))
      return true
    }
    const sessionDoc = session.wantDoc()
    const doc = live.wantDoc()
    if (!doc || !sessionDoc) return false
    if (!isLive) this.#isAsking = false
    this.#countWrite({ update, now }, count => this.#judge({ update, isLive, now, doc, session: sessionDoc }, count))
    return true
  }

  #countWrite({ update, now }: { update: Uint8Array; now: number }, then: (count: number) => void): void {
    const { connection } = this
    const count = connection.ledger.receive()
    if (!connection.updates.take(now)) connection.slowDown(connection.updates.wait(now))
    // reading takes its time whether it is news or not
    connection.updates.spend(Math.floor(update.length / this.#open.limits.updateBytes), now)
    then(count)
  }

  #judge(write: Pick<Write, 'update' | 'isLive' | 'now' | 'doc' | 'session'>, count: number): void {
    const { connection } = this
    const { limits, live } = this.#open
    const { clientIds } = live
    const verdict = judge({ ...write, writer: connection, clientIds, isFull: live.isFull(write.now), limits })
    if (verdict.kind === 'pass') {
      this.#countDeletions(livingIn(write.doc, verdict.deletes), write.now)
      const writers = verdict.fresh.map(({ client }) => client)
      const owners = clientIds.use(writers, connection.claims.participant, write.now)
      this.#apply(write.update, { count, owners, isWhole: changed => isInOrder(changed, verdict.fresh) })
    } else if (verdict.kind === 'ignore') this.#settleKnown(count)
    else if (verdict.kind === 'resync') {
      connection.refuse(count, 'outOfStep')
      // both sides compare, and what was missing comes along: one answer brings all of it, however many frames came too early
      if (!this.#isAsking) this.askForMissing()
    } else {
      if (verdict.code === 'locked') this.#turnedAwayFrom = new Set()
      if (verdict.code === 'partClosed')
        this.#turnedAwayFrom = closedRoots(write.session, attemptOf(connection, write.now))
      connection.refuse(count, verdict.code)
    }
  }

  /** Whoever deletes very much at once is heard again a while later: time for the others to notice and to lock the board. */
  #countDeletions(structs: number, now: number): void {
    this.#open.counts.deleted += structs
    const { deletions } = this.connection
    deletions.spend(structs, now)
    const wait = deletions.wait(now)
    if (wait > 0) this.connection.slowDown(wait)
  }

  /** A frame that held nothing new: what it repeats may still be on its way to disk. */
  #settleKnown(count: number): void {
    this.#open.live.journal.afterwards(() => this.connection.settle(count))
  }

  #apply(update: Uint8Array, { count, owners, isWhole }: Passed): void {
    const { connection } = this
    const applied = this.#open.live.apply(update, isWhole)
    switch (applied.kind) {
      case 'unchanged':
        this.#settleKnown(count)
        break
      case 'spoiled':
        this.#open.reportSpoiled(applied.cause)
        connection.refuse(count, 'updateUnreadable')
        // what the gate cannot foresee is made on purpose; the reload it costs is not to be had again at once
        connection.close('updateUnreadable')
        break
      case 'changed':
        this.#open.audience.tell(applied.update, connection)
        this.#open.live.journal.add({ update: applied.update, owners, stored: () => connection.settle(count) })
        this.#open.changed()
    }
  }
}
