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
    const parcel = this.#pack()
    for (const connection of this.connections) {
      if (connection.buffered > this.#limits.tooSlow) connection.close('tooSlow')
      else this.#send(connection, parcel)
    }
  }

  /** Takes what has gathered, framed once for everybody. */
  #pack(): Parcel {
    const updates = Buffer.concat(this.#updates)
    const presence = this.#presence.size > 0 ? framed(presenceFrame([...this.#presence.values()])) : NOTHING
    const all = presence.length > 0 ? Buffer.concat([updates, presence]) : updates
    const parcel = { updates, presence, all, writer: this.#writer }
    this.#updates = []
    this.#writer = undefined
    this.#presence.clear()
    return parcel
  }

  #send(connection: Connection, { updates, presence, all, writer }: Parcel): void {
    const isWriter = connection === writer
    const isSlow = presence.length > 0 && connection.buffered > this.#limits.slow
    // a slow network first loses what is worthless a moment later
    if (isSlow) connection.owedPresence = true
    const frames = isSlow ? (isWriter ? NOTHING : updates) : isWriter ? presence : all
    if (frames.length > 0) connection.write(frames)
  }
}

/** What one flush sends: buffers that all receivers share. */
interface Parcel {
  readonly updates: Buffer
  readonly presence: Buffer
  readonly all: Buffer
  /** Who wrote all of the updates; not sent their own. */
  readonly writer: Connection | 'several' | undefined
}

const NOTHING = Buffer.alloc(0)
