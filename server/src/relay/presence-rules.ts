// Presence by the server's rules: a connection speaks for one client id only, and only on the board; who it belongs to is
// the server's word; what the sender may say is read, kept small and written anew, never passed on as it came.
import { type PresenceEntry, presenceFrame, readPresenceFrame, readPresenceParts } from '@samenbord/wire'
import type { Audience } from './audience.ts'
import type { Connection } from './connection.ts'

interface Shown {
  readonly entry: PresenceEntry
  readonly owner: Connection
}

/** The presence of everybody at one document. */
export class PresenceRules {
  readonly #shown = new Map<number, Shown>()
  readonly #audience: Audience
  readonly #maxBytes: number

  constructor(audience: Audience, maxBytes: number) {
    this.#audience = audience
    this.#maxBytes = maxBytes
  }

  /** Takes a presence frame. Entries of others are passed over in silence: stock clients repeat what they hear. */
  receive(connection: Connection, frame: Uint8Array): void {
    if (connection.address.kind !== 'board' || frame.length > this.#maxBytes) return
    for (const entry of readPresenceFrame(frame) ?? []) {
      if (this.#maySpeakFor(connection, entry)) this.#show(connection, entry)
    }
  }

  /** Shows a newcomer, or somebody whose network has recovered, everybody who is there. */
  showAll(connection: Connection): void {
    connection.owedPresence = false
    const entries = [...this.#shown.values()].map(shown => shown.entry)
    if (entries.length > 0) connection.send(presenceFrame(entries))
  }

  /** Takes a connection's presence away from the others. */
  leave(connection: Connection): void {
    const { clientId } = connection
    if (clientId === undefined) return
    const shown = this.#shown.get(clientId)
    if (shown?.owner !== connection) return
    this.#shown.delete(clientId)
    // the same clock with an empty state is how y-protocols says "gone"; a higher one would hide a quick return
    this.#audience.show({ clientId, clock: shown.entry.clock, state: null })
  }

  #maySpeakFor(connection: Connection, entry: PresenceEntry): boolean {
    if (connection.clientId !== undefined) return connection.clientId === entry.clientId
    if (entry.state === null) return false
    const owner = this.#shown.get(entry.clientId)?.owner
    // a reconnecting client takes its id over from its own dead socket
    return owner === undefined || owner.claims.participant === connection.claims.participant
  }

  #show(connection: Connection, { clientId, clock, state }: PresenceEntry): void {
    const before = this.#shown.get(clientId)
    connection.clientId = clientId
    if (state === null) {
      this.#shown.delete(clientId)
      this.#audience.show({ clientId, clock, state: null })
      return
    }
    // an older clock is a late or forged frame; the own dead socket's clock may repeat
    if (before && clock < before.entry.clock) return
    const entry = { clientId, clock, state: { participant: connection.who, ...readPresenceParts(state) } }
    this.#shown.set(clientId, { entry, owner: connection })
    this.#audience.show(entry)
  }
}
