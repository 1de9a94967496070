// Counts a connection's write frames and what became of each, so that "stored n" can speak of the first n as a whole.

/** The write frames of one connection, numbered from 1. */
export class Ledger {
  #received = 0
  #settledUpTo = 0
  /** Settled out of order: waiting for an earlier one. */
  readonly #ahead = new Set<number>()

  /** Numbers the next write frame. */
  receive(): number {
    return ++this.#received
  }

  /** Marks a frame as dealt with; answers the new length of the settled beginning when it grew. */
  settle(count: number): number | undefined {
    this.#ahead.add(count)
    const before = this.#settledUpTo
    while (this.#ahead.delete(this.#settledUpTo + 1)) this.#settledUpTo += 1
    return this.#settledUpTo > before ? this.#settledUpTo : undefined
  }
}
