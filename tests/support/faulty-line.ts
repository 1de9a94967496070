// A network line with the faults that lines have: bytes held up, dropped in one direction or both, one at a time, cut in the
// middle of a frame. TCP's own promises hold: within a connection bytes arrive in order or not at all.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** `upOnly`, `downOnly`: half-open, the other direction swallows everything without a word. */
export type Fault = 'none' | 'blackHole' | 'upOnly' | 'downOnly' | 'slow' | 'trickle' | 'refused'

const SLOW_MS = 60
const TRICKLE_MS = 5

/** A proxy in front of a server, for one device. */
export class FaultyLine {
  #fault: Fault = 'none'
  readonly #server: Server
  readonly #pairs = new Set<readonly [Socket, Socket]>()
  #cutsNextFrame = false

  private constructor(target: number) {
    this.#server = createServer(near => {
      if (this.fault === 'refused') {
        near.destroy()
        return
      }
      const far = connect({ port: target, host: '127.0.0.1' })
      const pair = [near, far] as const
      this.#pairs.add(pair)
      this.#carry(near, far, 'up')
      this.#carry(far, near, 'down')
      for (const socket of pair) {
        socket.on('error', () => {})
        socket.on('close', () => this.#end(pair))
      }
    })
  }

  static async open(target: number): Promise<FaultyLine> {
    const line = new FaultyLine(target)
    line.#server.listen(0, '127.0.0.1')
    await once(line.#server, 'listening')
    return line
  }

  get fault(): Fault {
    return this.#fault
  }

  /** From now on. What a fault has swallowed is missing for good, so a connection does not outlive the fault. */
  set fault(next: Fault) {
    const before = this.#fault
    this.#fault = next
    if (before !== 'none' && before !== next) this.cut()
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Cuts everything now. */
  cut(): void {
    for (const pair of [...this.#pairs]) this.#end(pair)
  }

  /** Cuts in the middle of the next thing that the device sends. */
  cutInNextFrame(): void {
    this.#cutsNextFrame = true
  }

  /** The line is sound again; what hung in it is lost, and both ends hear of it. */
  heal(): void {
    this.fault = 'none'
    this.#cutsNextFrame = false
  }

  async close(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #end(pair: readonly [Socket, Socket]): void {
    this.#pairs.delete(pair)
    for (const socket of pair) socket.destroy()
  }

  #carry(from: Socket, to: Socket, direction: 'up' | 'down'): void {
    let behind = Promise.resolve()
    from.on('data', chunk => {
      behind = behind.then(() => this.#deliver(chunk, { from, to, direction }))
    })
    from.on('end', () => {
      behind = behind.then(() => void to.end())
    })
  }

  async #deliver(
    chunk: Buffer,
    { from, to, direction }: { from: Socket; to: Socket; direction: string },
  ): Promise<void> {
    const { fault } = this
    if (direction === 'up' && this.#cutsNextFrame) {
      this.#cutsNextFrame = false
      // the first half leaves before the line breaks
      to.end(chunk.subarray(0, Math.ceil(chunk.length / 2)))
      from.destroy()
      return
    }
    if (
      fault === 'blackHole' ||
      (fault === 'upOnly' && direction === 'down') ||
      (fault === 'downOnly' && direction === 'up')
    ) {
      return
    }
    if (fault === 'slow') await pause(SLOW_MS)
    if (fault !== 'trickle') to.write(chunk)
    for (let at = 0; fault === 'trickle' && at < chunk.length && this.fault === 'trickle'; at += 1) {
      to.write(chunk.subarray(at, at + 1))
      await pause(TRICKLE_MS)
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
