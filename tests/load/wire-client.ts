// A websocket client that costs next to nothing: one read buffer for all, no events per message, frames masked beforehand.
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** One message as it lies in a buffer that is used again afterwards: copy what is to be kept. */
export type OnMessage = (buffer: Buffer, start: number, end: number) => void

const READ_SIZE = 1 << 18
const readBuffer = Buffer.allocUnsafeSlow(READ_SIZE)

/** The message as a finished frame; a client must mask, and does it once, before the clock runs. */
export function maskedFrame(message: Uint8Array): Buffer {
  const { length } = message
  const head = length < 126 ? 2 : length < 0x10000 ? 4 : 10
  const frame = Buffer.allocUnsafeSlow(head + 4 + length)
  frame[0] = 0x82
  frame[1] = 0x80 | (head === 2 ? length : head === 4 ? 126 : 127)
  if (head === 4) frame.writeUInt16BE(length, 2)
  else if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  const mask = randomBytes(4)
  mask.copy(frame, head)
  for (let at = 0; at < length; at += 1) frame[head + 4 + at] = (message[at] ?? 0) ^ (mask[at & 3] ?? 0)
  return frame
}

const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0])

export interface Address {
  readonly port: number
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One connection. */
export class WireClient {
  onMessage: OnMessage = () => {}
  onClose: () => void = () => {}
  isClosed = false
  bytes = 0
  frames = 0
  /** When the last bytes came in, by the clock of `performance.now()`. */
  heardAt = 0
  readonly socket: Socket
  readonly opened: Promise<void>
  #rest: Buffer[] = []
  #kept = 0
  #needed = 0
  #isOpen = false
  #announce: () => void = () => {}

  constructor({ port, path, headers = {} }: Address) {
    this.opened = new Promise((resolve, reject) => {
      this.#announce = resolve
      this.onClose = () => reject(new Error('The connection was refused'))
    })
    this.socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (count: number) => {
          this.#read(readBuffer.subarray(0, count))
          return true
        },
      },
    })
    this.socket.on('error', () => {})
    this.socket.on('close', () => {
      this.isClosed = true
      this.onClose()
    })
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    this.socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n${lines.join('')}\r\n`,
    )
  }

  /** Sends finished frames. */
  write(frame: Buffer): void {
    this.socket.write(frame)
  }

  send(message: Uint8Array): void {
    this.write(maskedFrame(message))
  }

  close(): void {
    this.socket.destroy()
  }

  #read(chunk: Buffer): void {
    this.heardAt = performance.now()
    this.bytes += chunk.length
    this.#kept += chunk.length
    if (this.#kept < this.#needed) {
      // a long message comes in many pieces, put together once
      this.#rest.push(Buffer.from(chunk))
      return
    }
    let bytes = this.#rest.length > 0 ? Buffer.concat([...this.#rest, chunk]) : chunk
    if (!this.#isOpen) bytes = this.#shakeHands(bytes)
    const at = this.#isOpen ? this.#walk(bytes) : 0
    // the read buffer is about to be used again
    this.#rest = at === bytes.length ? [] : [Buffer.from(bytes.subarray(at))]
    this.#kept = bytes.length - at
  }

  #shakeHands(bytes: Buffer): Buffer {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) return bytes
    if (!bytes.subarray(0, end).includes(' 101 ')) {
      this.close()
      return bytes
    }
    this.#isOpen = true
    this.onClose = () => {}
    this.#announce()
    return bytes.subarray(end + 4)
  }

  /** Hands out the whole frames; answers where the rest begins. */
  #walk(bytes: Buffer): number {
    let at = 0
    this.#needed = 0
    for (let body = bodyAt(bytes, at); body !== undefined; body = bodyAt(bytes, at)) {
      const [start, end] = body
      if (end > bytes.length) {
        this.#needed = end - at
        break
      }
      this.#take(bytes, bytes[at] ?? 0, [start, end])
      at = end
    }
    return at
  }

  #take(bytes: Buffer, first: number, [start, end]: readonly [number, number]): void {
    const opcode = first & 0x0f
    this.frames += 1
    if (opcode === BINARY) this.onMessage(bytes, start, end)
    else if (opcode === PING) this.write(PONG)
  }
}

const BINARY = 2
const PING = 9

/** Where the message of the frame that begins here starts and ends; undefined when not even its head is there. */
function bodyAt(bytes: Buffer, at: number): readonly [number, number] | undefined {
  const short = bytes[at + 1]
  if (short === undefined) return undefined
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
  if (start > bytes.length) return undefined
  if (short < 126) return [start, start + short]
  return [start, start + (short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2)))]
}
