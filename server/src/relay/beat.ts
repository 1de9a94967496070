// When to send what has gathered: at the end of this turn while things are quiet, else once per window for everybody.

/** Flushes its dirty members together. */
export class Beat {
  readonly #window: number
  readonly #dirty = new Set<{ flush(): void }>()
  #waiting = false
  #flushedAt = 0

  constructor(window: number) {
    this.#window = window
  }

  /** Has `member.flush()` called soon, once. */
  schedule(member: { flush(): void }): void {
    this.#dirty.add(member)
    if (this.#waiting) return
    this.#waiting = true
    const since = performance.now() - this.#flushedAt
    if (since >= this.#window) setImmediate(() => this.flush())
    else setTimeout(() => this.flush(), this.#window - since)
  }

  /** Flushes now. */
  flush(): void {
    this.#waiting = false
    this.#flushedAt = performance.now()
    const members = [...this.#dirty]
    this.#dirty.clear()
    for (const member of members) member.flush()
  }
}
