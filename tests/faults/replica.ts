// A client on a line that the test controls: frames wait on it until the test lets them pass, and are lost when it is cut.
import { frameKind, framePayload, readNotice, syncStep1Frame, syncStep2Frame, updateFrame } from '@samenbord/wire'
import * as Y from 'yjs'
import type { Attachment, Relay } from '../../server/src/relay/relay.ts'
import type { Socket } from '../../server/src/relay/socket.ts'
import { admissionOf, messagesIn } from '../../server/src/testing/fake-socket.ts'

/** One person's copy of the board, with y-websocket's manners. */
export class Replica implements Socket {
  readonly buffered = 0
  readonly #name: string
  #doc = new Y.Doc()
  #line: Attachment | undefined
  #up: Uint8Array[] = []
  #down: Uint8Array[] = []
  /** Write frames of this connection, and how many of them the server has settled. */
  #written = 0
  #settled = 0
  #isSynced = false
  readonly refusals: string[] = []

  constructor(name: string) {
    this.#name = name
    this.#listen()
  }

  get doc(): Y.Doc {
    return this.#doc
  }

  get isConnected(): boolean {
    return this.#line !== undefined
  }

  /** Whether nothing waits on the line and everything written is settled. */
  get isQuiet(): boolean {
    return this.#isSynced && this.#up.length + this.#down.length === 0 && this.#settled >= this.#written
  }

  connect(relay: Relay): void {
    if (this.#line) return
    this.#up = []
    this.#down = []
    this.#written = 0
    this.#settled = 0
    this.#isSynced = false
    this.#line = relay.join(this, admissionOf(this.#name))
    this.#up.push(syncStep1Frame(Y.encodeStateVector(this.#doc)))
  }

  /** The line is cut: what is on it is lost, in both directions. */
  cut(): void {
    const line = this.#line
    this.#line = undefined
    this.#up = []
    this.#down = []
    line?.closed()
  }

  /** The page is loaded anew, with or without the copy that the browser kept. */
  reload(keepsCopy: boolean): void {
    this.cut()
    const before = this.#doc
    this.#doc = new Y.Doc()
    if (keepsCopy) Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(before))
    before.destroy()
    this.#listen()
  }

  /** Lets so many frames pass in each direction; `again` says which of the own ones arrive a second time. */
  pass({ up, down }: { up: number; down: number }, again: () => boolean = () => false): void {
    for (const frame of this.#up.splice(0, up)) {
      this.#line?.receive(frame)
      if (!again() || frameKind(frame) === 'syncStep1') continue
      this.#written += 1
      this.#line?.receive(frame)
    }
    for (const message of this.#down.splice(0, down)) this.#hear(message)
  }

  write(frames: Uint8Array): void {
    this.#down.push(...messagesIn(Uint8Array.from(frames)))
  }

  close(): void {
    this.cut()
  }

  ping(): void {}
  pause(): void {}
  resume(): void {}

  #listen(): void {
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#line) this.#send(updateFrame(update))
    })
  }

  #send(frame: Uint8Array): void {
    this.#written += 1
    this.#up.push(frame)
  }

  #hear(message: Uint8Array): void {
    const payload = framePayload(message)
    const kind = frameKind(message)
    if (kind === 'syncStep2') this.#isSynced = true
    if (payload && (kind === 'syncStep2' || kind === 'update')) Y.applyUpdate(this.#doc, payload, this)
    if (payload && kind === 'syncStep1') this.#send(syncStep2Frame(Y.encodeStateAsUpdate(this.#doc, payload)))
    const notice = readNotice(message)
    if (notice?.kind === 'stored') this.#settled = notice.count
    if (notice?.kind === 'refused') this.refusals.push(notice.code)
  }
}
