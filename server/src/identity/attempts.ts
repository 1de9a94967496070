// Counts failed joins per address. Only failures count: a whole office may join through one address, but guessing must be slow.

const MINUTE = 60_000

/** How often an address may fail per minute. */
export class Attempts {
  readonly #most: number
  readonly #failures = new Map<string, number[]>()

  constructor(most: number) {
    this.#most = most
  }

  /** Whether this address may try now. */
  mayTry(address: string, now: number): boolean {
    return this.#recent(address, now).length < this.#most
  }

  failed(address: string, now: number): void {
    this.#failures.set(address, [...this.#recent(address, now), now])
    if (this.#failures.size > 10_000) this.#forgetOld(now)
  }

  #recent(address: string, now: number): number[] {
    return (this.#failures.get(address) ?? []).filter(at => now - at < MINUTE)
  }

  #forgetOld(now: number): void {
    for (const address of this.#failures.keys()) {
      if (this.#recent(address, now).length === 0) this.#failures.delete(address)
    }
  }
}
