// Gathers appends into one transaction, because a commit costs one flush of the disk whatever it holds.

interface Pace {
  /** How long the first item waits for others, in milliseconds. */
  readonly delay: number
  /** Under load, how long after one commit the next one may begin, in milliseconds: a flush of the disk holds up everybody. */
  readonly spacing: number
  /** This many items wait for nothing. */
  readonly size: number
}

/** Gathers items and hands them to `commit` at once. */
export class GroupCommit<Item> {
  #waiting: { item: Item; resolve: () => void; reject: (cause: unknown) => void }[] = []
  #timer: NodeJS.Timeout | undefined
  readonly #commit: (items: readonly Item[]) => Promise<void>
  readonly #pace: Pace
  #committedAt = Number.NEGATIVE_INFINITY

  /** `commit` writes all items before it returns, and resolves once they are durable; or rejects, having written none. */
  constructor(commit: (items: readonly Item[]) => Promise<void>, pace: Pace) {
    this.#commit = commit
    this.#pace = pace
  }

  /** Resolves once the item is durable. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (this.#waiting.length >= this.#pace.size) this.flush()
      else this.#timer ??= setTimeout(() => this.flush(), this.#wait())
    })
  }

  #wait(): number {
    const { delay, spacing } = this.#pace
    return Math.max(delay, spacing - (performance.now() - this.#committedAt))
  }

  /** Writes what waits, now; who added it hears when it is durable. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const batch = this.#waiting
    if (batch.length === 0) return
    this.#waiting = []
    const committed = this.#commit(batch.map(({ item }) => item))
    this.#committedAt = performance.now()
    committed.then(
      () => {
        for (const { resolve } of batch) resolve()
      },
      (cause: unknown) => {
        for (const { reject } of batch) reject(cause)
      },
    )
  }
}
