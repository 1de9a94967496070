// Workshops × connections: who comes in, who goes, who is cut, and the orderly end.
import type { ParticipantId, WorkshopId } from '@samenbord/board'
import {
  type DocAddress,
  docName,
  Fault,
  type FaultCode,
  type PresentParticipant,
  presenceFrame,
} from '@samenbord/wire'
import type * as Y from 'yjs'
import type { Storage } from '../storage/storage.ts'
import type { Versions } from '../versions/versions.ts'
import { Beat } from './beat.ts'
import { type Admission, Connection } from './connection.ts'
import type { OpenDoc } from './conversation.ts'
import { Counts } from './counts.ts'
import { framed } from './framed.ts'
import { Health } from './health.ts'
import type { RelayLimits } from './limits.ts'
import { LiveWorkshop, type LiveWorkshopContext } from './live-workshop.ts'
import type { Socket } from './socket.ts'

/** What a socket reports after it has joined. */
export interface Attachment {
  receive(message: Uint8Array): void
  /** A sign of life other than a message. */
  heard(): void
  closed(): void
}

export interface RelayOptions {
  readonly storage: Storage
  readonly limits: RelayLimits
  readonly now: () => number
  readonly report: (what: string, cause: unknown) => void
  readonly counts?: Counts
  /** Hears of every change of a board or a session, stored yet or not. */
  readonly changed?: (workshop: WorkshopId) => void
}

const nothing: Attachment = { receive() {}, heard() {}, closed() {} }

/** Passes frames between the connections of each document, and keeps what passes. */
export class Relay {
  readonly health: Health
  readonly #options: RelayOptions
  readonly #context: LiveWorkshopContext
  readonly #workshops = new Map<WorkshopId, LiveWorkshop>()
  readonly #heartbeat: NodeJS.Timeout
  /** An empty presence message: says nothing to anybody, but keeps stock clients from hanging up. */
  readonly #beatFrame = framed(presenceFrame([]))
  #isClosing = false
  /** Workshops that are being erased, or were. */
  readonly #evicted = new Set<WorkshopId>()

  constructor(options: RelayOptions) {
    this.#options = options
    const counts = options.counts ?? new Counts()
    this.health = new Health(
      (doc, cause) => options.report(`Updates of a ${doc.split('/')[0]} cannot be stored`, cause),
      ms => counts.appended(ms),
    )
    this.#context = { ...options, counts, health: this.health, beat: new Beat(options.limits.window) }
    this.#heartbeat = setInterval(() => this.#keepAlive(), options.limits.heartbeat)
    this.#heartbeat.unref()
  }

  /** Takes in a connection. Answers at once, so that no message of the socket is missed. */
  join(socket: Socket, admission: Admission): Attachment {
    if (this.#isClosing) return refused(socket, 'restarting')
    if (this.#evicted.has(admission.claims.workshop)) return refused(socket, 'workshopErased')
    const workshop = this.#workshop(admission.claims.workshop)
    if (workshop.connections >= this.#options.limits.connectionsPerWorkshop) return refused(socket, 'workshopFull')
    const { limits, now } = this.#options
    const { counts, beat } = this.#context
    const connection = new Connection(socket, admission, { limits, now: now(), counts, beat })
    const open = workshop.hold(admission.address)
    const conversation = workshop.join(connection, open)
    return {
      receive: message => conversation.receive(message, now()),
      heard: () => {
        connection.heardAt = now()
      },
      closed: () => {
        connection.isClosed = true
        workshop.leave(connection, open)
        open.live.release()
      },
    }
  }

  /** Reads the current state of a document, from memory if it is open, and lets go of it again. */
  async read<T>(address: DocAddress, use: (doc: Y.Doc) => T): Promise<T> {
    const workshop = this.#workshop(address.workshop)
    const open = workshop.hold(address)
    try {
      const doc = await open.live.loaded()
      return use(doc)
    } finally {
      open.live.release()
    }
  }

  /** The versions of a workshop, while it is neither erased nor the server ending. */
  versionsOf(workshop: WorkshopId): Versions {
    if (this.#evicted.has(workshop)) throw new Fault('workshopErased')
    if (this.#isClosing) throw new Fault('restarting')
    return this.#workshop(workshop).versions
  }

  /** Which history of a document the server has. */
  async epochOf(address: DocAddress): Promise<number> {
    const open = this.#workshop(address.workshop).hold(address)
    try {
      await open.live.loaded()
      return open.live.epoch
    } finally {
      open.live.release()
    }
  }

  /** Whether a document is in memory, held by somebody or not. */
  isOpen(address: DocAddress): boolean {
    const name = docName(address)
    return [...(this.#workshops.get(address.workshop)?.opens ?? [])].some(open => open.live.name === name)
  }

  /** Ends the connections of participants who may no longer come in. */
  cut(participants: readonly ParticipantId[], code: FaultCode): void {
    for (const connection of this.#connections()) {
      if (participants.includes(connection.claims.participant)) connection.close(code)
    }
  }

  /** Who is connected to a workshop now. */
  presentIn(workshop: WorkshopId): ReadonlySet<ParticipantId> {
    const here = [...this.#connections()].filter(({ claims }) => claims.workshop === workshop)
    return new Set(here.map(({ claims }) => claims.participant))
  }

  /** Ends every connection of a workshop that is to be erased, and takes none in any more; the answer undoes it. */
  evict(workshop: WorkshopId): () => void {
    this.#evicted.add(workshop)
    for (const connection of [...this.#connections()]) {
      if (connection.claims.workshop === workshop) connection.close('workshopErased')
    }
    return () => this.#evicted.delete(workshop)
  }

  /** From now on shows a participant under another name or colour. */
  rename(who: PresentParticipant): void {
    for (const connection of this.#connections()) {
      if (connection.claims.participant === who.id) connection.who = who
    }
  }

  get counts(): { workshops: number; documents: number; connections: number } {
    const opens = [...this.#opens()]
    const connections = opens.reduce((sum, open) => sum + open.conversations.size, 0)
    return { workshops: this.#workshops.size, documents: opens.length, connections }
  }

  /** Of how many open documents the bytes are in memory, and of how many the document itself. */
  get inMemory(): { bytes: number; documents: number } {
    const lives = [...this.#opens()].map(open => open.live)
    return { bytes: lives.filter(live => live.bytes).length, documents: lives.filter(live => live.doc).length }
  }

  /** Whether it takes nobody in any more. */
  get isClosing(): boolean {
    return this.#isClosing
  }

  /** Updates in memory that are not durable yet. */
  get unstored(): number {
    return [...this.#opens()].reduce((sum, open) => sum + open.live.journal.unstored.length, 0)
  }

  /** Bytes written to sockets that the network has not taken yet. */
  get outbound(): number {
    return [...this.#connections()].reduce((sum, connection) => sum + connection.buffered, 0)
  }

  /** Takes nobody and nothing in any more, waits until everything is stored and acknowledged or `patience` ms have passed, and closes. */
  async close(patience: number): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#heartbeat)
    // who goes on writing would never let it become quiet; what is not taken stays with its client, unacknowledged
    for (const connection of this.#connections()) connection.hush()
    this.#context.beat.flush()
    const made = [...this.#workshops.values()].map(({ versions }) => versions.settled())
    const stored = Promise.all([...made, ...[...this.#opens()].map(settled)])
    await Promise.race([stored, new Promise(resolve => setTimeout(resolve, patience).unref())])
    for (const connection of [...this.#connections()]) connection.close('restarting')
    for (const open of this.#opens()) open.live.stop()
  }

  #workshop(id: WorkshopId): LiveWorkshop {
    const known = this.#workshops.get(id)
    if (known) return known
    const workshop = new LiveWorkshop(id, this.#context, () => this.#workshops.delete(id))
    this.#workshops.set(id, workshop)
    return workshop
  }

  *#opens(): Iterable<OpenDoc> {
    for (const workshop of this.#workshops.values()) yield* workshop.opens
  }

  *#connections(): Iterable<Connection> {
    for (const open of this.#opens()) yield* open.conversations.keys()
  }

  #keepAlive(): void {
    const now = this.#options.now()
    for (const open of this.#opens()) {
      for (const [connection, conversation] of open.conversations) {
        if (now - connection.heardAt > this.#options.limits.silence) {
          // the goodbye to a dead socket takes its time; what it showed goes at once
          open.presence.leave(connection)
          connection.close('silent')
        }
        connection.write(this.#beatFrame)
        connection.ping()
        conversation.catchUp(now)
      }
    }
  }
}

/** Resolves once every frame that was taken is dealt with and everything is durable. */
async function settled({ live, session, conversations }: OpenDoc): Promise<void> {
  const isAwaited = [...conversations.values()].some(conversation => conversation.isWaiting)
  // what waits for the document goes on as soon as it is there
  if (isAwaited) await Promise.all([session.loaded(), live.loaded()]).catch(() => {})
  await live.journal.settled()
}

function refused(socket: Socket, code: FaultCode): Attachment {
  socket.close(code)
  return nothing
}
