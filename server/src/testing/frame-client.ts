// For tests: a hand-made client that can send any frame, well-behaved or not, and waits for what comes back.
import {
  frameKind,
  framePayload,
  type Notice,
  readNotice,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '@samenbord/wire'
import WebSocket from 'ws'
import * as Y from 'yjs'

/** A websocket client with a document of its own; answers SyncStep1 and applies what it is told, nothing else. */
export class FrameClient {
  readonly doc = new Y.Doc()
  readonly frames: Uint8Array[] = []
  readonly notices: Notice[] = []
  readonly ws: WebSocket
  closeCode: number | undefined
  /** Write frames sent, as the server counts them. */
  written = 0
  /** Set to false for a client that does not answer when asked for its edits. */
  answers = true
  readonly #watchers = new Set<() => void>()

  constructor(url: string, headers: Record<string, string> = {}) {
    this.ws = new WebSocket(url, { headers })
    this.ws.binaryType = 'nodebuffer'
    this.ws.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)))
    this.ws.on('open', () => this.#tell())
    this.ws.on('close', code => {
      this.closeCode = code
      this.#tell()
    })
    this.ws.on('error', () => {})
  }

  /** Resolves once `condition` holds, checked after every frame; rejects after `patience` ms. */
  until(condition: () => boolean, patience = 15_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(check)
        reject(new Error(`Waited in vain for ${condition}`))
      }, patience)
      const check = () => {
        if (!condition()) return
        clearTimeout(timer)
        this.#watchers.delete(check)
        resolve()
      }
      this.#watchers.add(check)
      check()
    })
  }

  /** Connects, and syncs the document. */
  async sync(): Promise<this> {
    await this.until(() => this.ws.readyState === WebSocket.OPEN)
    const before = this.count('syncStep2')
    this.send(syncStep1Frame(Y.encodeStateVector(this.doc)))
    await this.until(() => this.count('syncStep2') > before)
    return this
  }

  count(kind: ReturnType<typeof frameKind>): number {
    return this.frames.filter(frame => frameKind(frame) === kind).length
  }

  send(frame: Uint8Array): void {
    const kind = frameKind(frame)
    if (kind === 'update' || kind === 'syncStep2') this.written += 1
    this.ws.send(frame)
  }

  /** Changes the document and sends the change as one update frame. */
  edit(change: (doc: Y.Doc) => void): void {
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array) => updates.push(update)
    this.doc.on('update', collect)
    this.doc.transact(() => change(this.doc))
    this.doc.off('update', collect)
    for (const update of updates) this.send(updateFrame(update))
  }

  get stored(): number {
    return Math.max(0, ...this.notices.flatMap(notice => (notice.kind === 'stored' ? [notice.count] : [])))
  }

  get refusals(): readonly Notice[] {
    return this.notices.filter(notice => notice.kind === 'refused')
  }

  /** Resolves once all that was written so far is settled. */
  settled(): Promise<void> {
    return this.until(() => this.stored === this.written)
  }

  close(): Promise<void> {
    this.ws.close()
    return this.until(() => this.closeCode !== undefined)
  }

  #receive(frame: Uint8Array): void {
    this.frames.push(frame)
    const notice = readNotice(frame)
    if (notice) this.notices.push(notice)
    const payload = framePayload(frame)
    const kind = frameKind(frame)
    if (payload && (kind === 'syncStep2' || kind === 'update')) Y.applyUpdate(this.doc, payload, this)
    if (payload && kind === 'syncStep1' && this.answers)
      this.send(syncStep2Frame(Y.encodeStateAsUpdate(this.doc, payload)))
    this.#tell()
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher()
  }
}

/** Connects to a document with a ticket, asking for notices. */
export function connect(
  { port }: { port: number },
  doc: string,
  { ticket, notices = true }: { ticket: string; notices?: boolean },
): FrameClient {
  const query = new URLSearchParams({ ticket, ...(notices && { notices: '1' }) })
  return new FrameClient(`ws://127.0.0.1:${port}/sync/${doc}?${query}`)
}
