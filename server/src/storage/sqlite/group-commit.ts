// Gathers appends into one transaction, because a commit costs one flush of the disk whatever it holds.

/** Waits at most `delay` ms, or until `size` items are there, then hands everything to `commit` at once. */
export class GroupCommit<Item> {
  #waiting: { item: Item; resolve: () => void; reject: (cause: unknown) => void }[] = []
  #timer: NodeJS.Timeout | undefined
  readonly #commit: (items: readonly Item[]) => void
  readonly #delay: number
  readonly #size: number

  /** `commit` keeps all items durably or throws having kept none. */
  constructor(commit: (items: readonly Item[]) => void, { delay, size }: { delay: number; size: number }) {
    this.#commit = commit
    this.#delay = delay
    this.#size = size
  }

  /** Resolves once the item is durable. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (this.#waiting.length >= this.#size) this.flush()
      else this.#timer ??= setTimeout(() => this.flush(), this.#delay)
    })
  }

  /** Commits what waits, now. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const batch = this.#waiting
    if (batch.length === 0) return
    this.#waiting = []
    try {
      this.#commit(batch.map(({ item }) => item))
    } catch (cause) {
      for (const { reject } of batch) reject(cause)
      return
    }
    for (const { resolve } of batch) resolve()
  }
}
