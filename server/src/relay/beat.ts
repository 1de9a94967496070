// When to send what has gathered: at the end of this turn while things are quiet, else once per window for everybody.

interface Member {
  flush(): void
}

/** Flushes its members together. */
export class Beat {
  readonly #window: number
  readonly #first = new Set<Member>()
  readonly #last = new Set<Member>()
  #waiting = false
  #flushedAt = Number.NEGATIVE_INFINITY

  /** `window` is how long to gather under load, in milliseconds. */
  constructor(window: number) {
    this.#window = window
  }

  /** Has `member.flush()` called soon, once. */
  schedule(member: Member): void {
    this.#first.add(member)
    this.#wait()
  }

  /** The same, but after everybody else: for what can travel with something larger. */
  scheduleLast(member: Member): void {
    this.#last.add(member)
    this.#wait()
  }

  /** Flushes now. */
  flush(): void {
    this.#waiting = false
    for (const members of [this.#first, this.#last]) {
      const all = [...members]
      members.clear()
      for (const member of all) member.flush()
    }
    // counted from the end: however long sending takes, receiving gets its turn
    this.#flushedAt = performance.now()
  }

  #wait(): void {
    if (this.#waiting) return
    this.#waiting = true
    const left = this.#window - (performance.now() - this.#flushedAt)
    if (left <= 0) setImmediate(() => this.flush())
    else setTimeout(() => this.flush(), left)
  }
}
