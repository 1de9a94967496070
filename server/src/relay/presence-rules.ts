// Presence by the server's rules: a connection speaks for one client id only, and only on the board; who it belongs to is
// the server's word; what the sender may say is read, kept small and written anew, never passed on as it came.
import type { ParticipantId } from '@samenbord/board'
import {
  maxPresenceEntries,
  type PresenceEntry,
  type PresenceLine,
  presenceFrame,
  readPresenceLines,
  readPresenceParts,
  readPresenceState,
} from '@samenbord/wire'
import type { Audience } from './audience.ts'
import type { Person } from './client-ids.ts'
import type { Connection } from './connection.ts'
import type { RelayLimits } from './limits.ts'

interface Shown {
  readonly entry: PresenceEntry
  readonly owner: Connection
}

/** What presence asks of its surroundings. */
export interface PresenceContext {
  readonly limits: Pick<RelayLimits, 'presence'>
  readonly now: () => number
  /** Whether this person may appear under a client id: nobody else writes under it. */
  readonly mayUse: (clientId: number, person: Person) => boolean
}

/** Nobody moves so often in one life; whoever claims to have would only freeze the id for those who come after. */
const LAST_CLOCK = 2 ** 32
/** Ids of people who left are kept for them, the latest so many: peers remember the clocks, and a stranger could run ahead of them. */
const MAX_LEFT = 2000

/** The presence of everybody at one document. */
export class PresenceRules {
  readonly #shown = new Map<number, Shown>()
  readonly #left = new Map<number, ParticipantId>()
  /** The newest of each connection that came faster than presence is passed on. */
  readonly #waiting = new Map<Connection, PresenceLine>()
  #timer: NodeJS.Timeout | undefined
  readonly #audience: Audience
  readonly #context: PresenceContext

  constructor(audience: Audience, context: PresenceContext) {
    this.#audience = audience
    this.#context = context
  }

  /** Takes a presence frame. Entries of others are passed over in silence: stock clients repeat what they hear. */
  receive(connection: Connection, frame: Uint8Array): void {
    if (connection.address.kind !== 'board' || frame.length > this.#context.limits.presence) return
    const line = readPresenceLines(frame)?.find(one => this.#maySpeakFor(connection, one))
    if (line === undefined || line.clock > LAST_CLOCK) return
    connection.clientId = line.clientId
    const now = this.#context.now()
    if (!this.#waiting.has(connection) && connection.presence.take(now)) this.#take(connection, line)
    else this.#wait(connection, line)
  }

  /** Shows a newcomer, or somebody whose network has recovered, everybody who is there. */
  showAll(connection: Connection): void {
    connection.owedPresence = false
    const entries = [...this.#shown.values()].map(shown => shown.entry)
    for (let from = 0; from < entries.length; from += maxPresenceEntries) {
      connection.send(presenceFrame(entries.slice(from, from + maxPresenceEntries)))
    }
  }

  /** Shows everybody to who asks; who asks too often hears with a later heartbeat. */
  answer(connection: Connection): void {
    if (connection.queries.take(this.#context.now())) this.showAll(connection)
    else connection.owedPresence = true
  }

  /** Takes a connection's presence away from the others. */
  leave(connection: Connection): void {
    this.#waiting.delete(connection)
    const { clientId } = connection
    if (clientId === undefined) return
    const shown = this.#shown.get(clientId)
    // the same clock with an empty state is how y-protocols says "gone"; a higher one would hide a quick return
    if (shown?.owner === connection) this.#remove(connection, { clientId, clock: shown.entry.clock })
  }

  #maySpeakFor(connection: Connection, { clientId, state }: PresenceLine): boolean {
    if (connection.clientId !== undefined) return connection.clientId === clientId
    if (state === 'null') return false
    const { participant } = connection.claims
    // a reconnecting client takes its id over from its own dead socket
    const holder = this.#shown.get(clientId)?.owner.claims.participant ?? this.#left.get(clientId) ?? participant
    return holder === participant && this.#context.mayUse(clientId, { participant, kin: connection.kin })
  }

  #wait(connection: Connection, line: PresenceLine): void {
    this.#waiting.set(connection, line)
    if (this.#timer === undefined) this.#schedule(connection)
  }

  #schedule(next: Connection): void {
    this.#timer = setTimeout(() => this.#pass(), Math.max(1, next.presence.wait(this.#context.now())))
    this.#timer.unref()
  }

  /** Passes on what has waited long enough. */
  #pass(): void {
    this.#timer = undefined
    for (const [connection, line] of this.#waiting) {
      if (!connection.presence.take(this.#context.now())) continue
      this.#waiting.delete(connection)
      this.#take(connection, line)
    }
    const [next] = this.#waiting.keys()
    if (next) this.#schedule(next)
  }

  #take(connection: Connection, { clientId, clock, state: json }: PresenceLine): void {
    if (json === 'null') {
      if (this.#shown.has(clientId)) this.#remove(connection, { clientId, clock })
      return
    }
    const before = this.#shown.get(clientId)
    // an older clock is a late or forged frame; the own dead socket's clock may repeat
    if (before && clock < before.entry.clock) return
    const state = this.#stateOf(connection, json)
    if (state === undefined) return
    const entry = { clientId, clock, state }
    this.#shown.set(clientId, { entry, owner: connection })
    this.#left.delete(clientId)
    this.#audience.show(entry)
  }

  /** What the others see; undefined when it cannot be read. */
  #stateOf(connection: Connection, json: string): object | undefined {
    const said = readPresenceState(json)
    if (said === undefined) return undefined
    const { drag, ...parts } = readPresenceParts(said)
    const state = { participant: connection.who, ...parts }
    if (drag === undefined) return state
    // numbers and broken letters grow when they are written anew; everything but a drag is small by nature
    const full = { ...state, drag }
    return Buffer.byteLength(JSON.stringify(full)) > this.#context.limits.presence ? state : full
  }

  #remove(connection: Connection, { clientId, clock }: { clientId: number; clock: number }): void {
    this.#shown.delete(clientId)
    this.#left.delete(clientId)
    this.#left.set(clientId, connection.claims.participant)
    const [oldest] = this.#left.keys()
    if (this.#left.size > MAX_LEFT && oldest !== undefined) this.#left.delete(oldest)
    this.#audience.show({ clientId, clock, state: null })
  }
}
