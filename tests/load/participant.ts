// One connection of the load: in, synced, and from then on counting what it hears.
import { frameKind, readNotice, syncStep1Frame } from '@samenbord/wire'
import { Drag } from './board-content.ts'
import type { Room, Speaker } from './dialect.ts'
import { maskedFrame, type OnMessage, type WireClient } from './wire-client.ts'

/** The first byte of each kind of message in y-websocket's protocol. */
export const SYNC = 0
export const PRESENCE = 1
const NOTICE = 4

export class Participant {
  readonly client: WireClient
  readonly drag: Drag
  readonly room: Room
  readonly index: number
  /** Finished frames, and when each was sent; the times of updates count from the first one of the connection. */
  updates: Buffer[] = []
  cursors: Buffer[] = []
  readonly updateTimes: number[] = [0]
  readonly cursorTimes: number[] = [0]
  /** Write frames sent before the moves. */
  writesBefore = 0
  stored = 0
  onStored: (from: number, to: number) => void = () => {}
  onBytes: OnMessage = () => {}
  readonly #speaker: Speaker

  constructor(
    speaker: Speaker,
    room: Room,
    { index, base, client }: { index: number; base: Uint8Array; client: WireClient },
  ) {
    this.#speaker = speaker
    this.room = room
    this.index = index
    this.client = client
    this.drag = new Drag(base, index)
    const lead = speaker.lead(room)
    client.onMessage = (buffer, start, end) => {
      const kind = buffer[start + lead] ?? -1
      if (kind === NOTICE) this.#noticed(buffer, start, end)
      else this.onBytes(buffer, start + lead, end)
    }
    for (const message of speaker.hello(room)) client.send(message)
  }

  /** Says a message of y-websocket's protocol. */
  say(message: Uint8Array): void {
    this.client.send(this.#speaker.wrap(this.room, message))
  }

  /** Prepares the next moves and cursors. */
  prepare(updates: number, cursors: number): void {
    const frame = (message: Uint8Array) => maskedFrame(this.#speaker.wrap(this.room, message))
    this.updates = this.drag.moves(updates).map(frame)
    this.cursors = this.drag.points(cursors).map(frame)
  }

  /** Asks for what is missing and waits for it. */
  sync(stateVector: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('No answer to a SyncStep1')), 30_000)
      this.onBytes = (buffer, start) => {
        if (frameKind(buffer.subarray(start, start + 2)) !== 'syncStep2') return
        this.onBytes = () => {}
        clearTimeout(late)
        resolve()
      }
      this.say(syncStep1Frame(stateVector))
    })
  }

  #noticed(buffer: Buffer, start: number, end: number): void {
    const notice = readNotice(buffer.subarray(start, end))
    if (notice?.kind === 'refused') throw new Error(`A write was refused: ${notice.code}`)
    if (notice?.kind !== 'stored') return
    const before = this.stored
    this.stored = notice.count
    this.onStored(before, notice.count)
  }
}
