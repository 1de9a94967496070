// After a restart everybody comes back at once. Handshakes are let through at a rate the server keeps up with, in the order
// of their coming; who would have to wait too long is sent away at once and comes back by itself.

interface Waiting {
  readonly goOn: (mayEnter: boolean) => void
}

/** How fast, and how many at most may wait. */
export interface AdmissionPace {
  readonly perSecond: number
  readonly waiting: number
}

// a second, and what the answer to one may be late against that to the next on a busy machine
const SPAN = 1200

/** Lets through at most `perSecond` in any span of a second. */
export class AdmissionQueue {
  readonly #pace: AdmissionPace
  readonly #waiting = new Set<Waiting>()
  /** When each of the latest `perSecond` was let through, in a ring. */
  readonly #letThrough: number[] = []
  #next = 0
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(pace: AdmissionPace) {
    this.#pace = pace
  }

  /** How many wait now. */
  get length(): number {
    return this.#waiting.size
  }

  /** Seconds until a place is likely to be free for somebody sent away now, at least 1. */
  get retryAfter(): number {
    return Math.max(1, Math.ceil(this.#waiting.size / this.#pace.perSecond))
  }

  /** Resolves with true when it is one's turn; with false, at once, when too many wait already. `left` gives up the place. */
  enter(left: AbortSignal): Promise<boolean> {
    if (this.#isClosed || left.aborted) return Promise.resolve(false)
    if (this.#waiting.size === 0 && this.#take()) return Promise.resolve(true)
    if (this.#waiting.size >= this.#pace.waiting) return Promise.resolve(false)
    return new Promise(resolve => {
      const one = { goOn: resolve }
      this.#waiting.add(one)
      left.addEventListener('abort', () => this.#waiting.delete(one) && resolve(false), { once: true })
      this.#schedule()
    })
  }

  /** Sends away everybody who waits, and all who come from now on. */
  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
    for (const { goOn } of this.#waiting) goOn(false)
    this.#waiting.clear()
  }

  #take(): boolean {
    if (this.#pause() > 0) return false
    this.#letThrough[this.#next] = performance.now()
    this.#next = (this.#next + 1) % this.#pace.perSecond
    return true
  }

  /** Milliseconds until the one who went `perSecond` places ahead is far enough ago. */
  #pause(): number {
    const ahead = this.#letThrough[this.#next]
    return ahead === undefined ? 0 : ahead + SPAN - performance.now()
  }

  #schedule(): void {
    // timers may fire a fraction early; one millisecond more keeps the promise
    this.#timer ??= setTimeout(() => this.#letIn(), Math.max(0, Math.ceil(this.#pause())) + 1)
  }

  #letIn(): void {
    this.#timer = undefined
    for (const one of this.#waiting) {
      if (!this.#take()) break
      this.#waiting.delete(one)
      one.goOn(true)
    }
    if (this.#waiting.size > 0) this.#schedule()
  }
}
