// For tests: chance that can be had again from its seed.

/** The seed of a run: another one every time with full counts, the same one in quick runs, `SEED` when a failure is to be seen again. */
export const seedOfRun = (isFull: boolean): number =>
  Number(process.env.SEED ?? (isFull ? Date.now() % 2 ** 31 : 20261124))

/** mulberry32: small, seeded, good enough to wander. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** A number from 0 to 1, exclusive. */
  next(): number {
    return this.#bits() / 2 ** 32
  }

  /** An integer of 0 to `count` − 1. */
  below(count: number): number {
    return this.#bits() % count
  }

  /** True once in so many times. */
  oneIn(count: number): boolean {
    return this.below(count) === 0
  }

  pick<T>(options: readonly T[]): T {
    const option = options[this.below(options.length)]
    if (option === undefined) throw new Error('Nothing to pick from')
    return option
  }

  #bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
