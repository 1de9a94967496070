// What the relay does with each frame of a connection. Frames that come while the document is loading wait their turn.
import { type FrameKind, frameKind, framePayload, syncStep1Frame, syncStep2Frame } from '@samenbord/wire'
import * as Y from 'yjs'
import type { ClientIdOwner } from '../storage/storage.ts'
import type { Audience } from './audience.ts'
import type { Connection } from './connection.ts'
import type { Counts } from './counts.ts'
import { judge } from './gate/gate.ts'
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
  /** Whether both the document and the session are in memory. */
  readonly isReady: boolean
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
  #isGreeted = false
  /** Whether it has yet to show that it brings nothing along from another history. */
  #mustBeFresh = false

  constructor(connection: Connection, open: OpenDoc) {
    this.connection = connection
    this.#open = open
  }

  /** Takes the next frame. */
  receive(frame: Uint8Array, now: number): void {
    this.connection.heardAt = now
    if (this.#open.isReady && this.#inbox.length === 0) this.#handle(frame, now)
    else this.#wait(frame)
  }

  #wait(frame: Uint8Array): void {
    this.#inboxBytes += frame.length
    if (this.#inboxBytes > this.#open.limits.inbox) this.connection.close('tooFast')
    else this.#inbox.push(frame)
  }

  /** Sends away whoever holds another history of the document, and tells the others which it is. */
  greet(): void {
    if (this.#isGreeted) return
    this.#isGreeted = true
    const { epoch } = this.#open.live
    this.#mustBeFresh = this.connection.epoch === undefined && epoch !== FIRST_EPOCH
    if (this.connection.epoch !== undefined && this.connection.epoch !== epoch) this.connection.close('epochChanged')
    else this.connection.sayEpoch(epoch)
  }

  /** The document can be read and written now. */
  ready(now: number): void {
    this.greet()
    const waiting = this.#inbox
    this.#inbox = []
    this.#inboxBytes = 0
    for (const frame of waiting) {
      // one of the waiting frames may spoil the document; the rest waits again
      if (this.#open.isReady) this.#handle(frame, now)
      else this.#wait(frame)
    }
  }

  /** Asks the client for everything the document lacks. */
  askForMissing(): void {
    const { doc } = this.#open.live
    if (doc) this.connection.send(syncStep1Frame(Y.encodeStateVector(doc)))
  }

  /** Pays what was put off because it was asked too often or while the network was slow. */
  catchUp(now: number): void {
    const owed = this.#owesSync
    if (owed !== undefined && this.#open.isReady && this.connection.syncs.take(now)) this.#answerSync(owed)
    if (this.connection.owedPresence && this.connection.buffered < this.#open.limits.slow) {
      this.#open.presence.showAll(this.connection)
    }
  }

  #handle(frame: Uint8Array, now: number): void {
    if (this.connection.isClosed) return
    const kind = frameKind(frame)
    this.#open.counts.frames.add(kind)
    this.#open.counts.bytesIn += frame.length
    if (this.#mustBeFresh && !this.#isFresh(kind, frame)) {
      this.connection.close('epochChanged')
      return
    }
    switch (kind) {
      case 'syncStep1':
        this.#sync(frame, now)
        break
      case 'syncStep2':
        this.#write(frame, { isLive: false, now })
        break
      case 'update':
        this.#write(frame, { isLive: true, now })
        break
      case 'presence':
        this.#open.presence.receive(this.connection, frame)
        break
      case 'presenceQuery':
        this.#open.presence.showAll(this.connection)
        break
      case 'notice':
      case 'unknown':
        // kinds of a later version are passed over, so that old servers and new clients get along
        break
    }
  }

  /** Who says no epoch must know nothing yet: what it knew before a restore would be merged in without a word. */
  #isFresh(kind: FrameKind, frame: Uint8Array): boolean {
    if (kind === 'syncStep1') this.#mustBeFresh = !isEmptyStateVector(framePayload(frame))
    return kind === 'syncStep1' ? !this.#mustBeFresh : kind !== 'update' && kind !== 'syncStep2'
  }

  #sync(frame: Uint8Array, now: number): void {
    const stateVector = framePayload(frame)
    if (stateVector === undefined) this.connection.close('badRequest')
    else if (this.connection.syncs.take(now)) this.#answerSync(stateVector)
    else this.#owesSync = stateVector
  }

  #answerSync(stateVector: Uint8Array): void {
    this.#owesSync = undefined
    const { doc } = this.#open.live
    if (!doc) return
    try {
      this.connection.send(syncStep2Frame(Y.encodeStateAsUpdate(doc, stateVector)))
    } catch {
      // a state vector that cannot be read; the answer to foreign bytes is a code, never a stack trace
      this.connection.close('badRequest')
      return
    }
    this.askForMissing()
  }

  #write(frame: Uint8Array, { isLive, now }: { isLive: boolean; now: number }): void {
    const { connection } = this
    const count = connection.ledger.receive()
    const update = framePayload(frame)
    const { doc } = this.#open.live
    const session = this.#open.session.doc
    if (update === undefined || !doc || !session) {
      connection.close('badRequest')
      return
    }
    if (!connection.updates.take(now)) connection.slowDown(connection.updates.wait(now))
    const { limits, live } = this.#open
    const { clientIds } = live
    const isFull = live.isFull(now)
    const verdict = judge({ writer: connection, update, isLive, doc, session, clientIds, isFull, now, limits })
    if (verdict.kind === 'pass') {
      const owners = clientIds.use(verdict.clients, connection.claims.participant, now)
      this.#apply(update, { count, owners, isWhole: changed => isInOrder(changed, verdict.reading) })
    } else if (verdict.kind === 'ignore') this.#settleKnown(count)
    else {
      connection.refuse(count, verdict.code)
      // both sides compare, and what was missing comes along
      if (verdict.code === 'outOfStep') this.askForMissing()
    }
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
