// The connections of one document, and what goes out to all of them: updates at once, presence newest only,
// gathered per beat into one buffer of finished websocket frames that every receiver shares.
import { type PresenceEntry, presenceFrame, updateFrame } from '@samenbord/wire'
import type { Beat } from './beat.ts'
import type { Connection } from './connection.ts'
import { framed } from './framed.ts'
import type { RelayLimits } from './limits.ts'

/** Everybody connected to one document. */
export class Audience {
  readonly connections = new Set<Connection>()
  readonly #beat: Beat
  readonly #limits: RelayLimits
  #updates: Buffer[] = []
  /** Who wrote the updates gathered: a single writer is not sent its own. */
  #writer: Connection | 'several' | undefined
  readonly #presence = new Map<number, PresenceEntry>()

  constructor(beat: Beat, limits: RelayLimits) {
    this.#beat = beat
    this.#limits = limits
  }

  /** Sends an update to everybody but its writer, with the next beat. */
  tell(update: Uint8Array, writer: Connection | undefined): void {
    this.#writer = this.#updates.length === 0 || this.#writer === writer ? writer : 'several'
    this.#updates.push(framed(updateFrame(update)))
    this.#beat.schedule(this)
  }

  /** Sends the newest presence of a client to everybody, with the next beat. */
  show(entry: PresenceEntry): void {
    this.#presence.set(entry.clientId, entry)
    this.#beat.schedule(this)
  }

  flush(): void {
    const updates = Buffer.concat(this.#updates)
    const presence = this.#presence.size > 0 ? framed(presenceFrame([...this.#presence.values()])) : Buffer.alloc(0)
    const both = presence.length > 0 ? Buffer.concat([updates, presence]) : updates
    const writer = this.#writer
    this.#updates = []
    this.#writer = undefined
    this.#presence.clear()
    for (const connection of this.connections) {
      if (connection === writer) this.#send(connection, { frames: presence, presence })
      else this.#send(connection, { frames: both, presence, updates })
    }
  }

  #send(connection: Connection, parts: { frames: Buffer; presence: Buffer; updates?: Buffer }): void {
    const { buffered } = connection
    if (buffered > this.#limits.tooSlow) {
      connection.close('tooSlow')
      return
    }
    // a slow network first loses what is worthless a moment later
    const isSlow = buffered > this.#limits.slow && parts.presence.length > 0
    if (isSlow) connection.owedPresence = true
    const frames = isSlow ? parts.updates : parts.frames
    if (frames !== undefined && frames.length > 0) connection.write(frames)
  }
}
