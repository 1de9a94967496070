/** Counts who is inside per address, up to a limit. */
export class Crowd {
  readonly #most: number
  readonly #inside = new Map<string, number>()

  constructor(most: number) {
    this.#most = most
  }

  /** Lets one more in; false when there are as many as may be. */
  enter(address: string): boolean {
    const count = (this.#inside.get(address) ?? 0) + 1
    if (count > this.#most) return false
    this.#inside.set(address, count)
    return true
  }

  leave(address: string): void {
    const count = (this.#inside.get(address) ?? 0) - 1
    if (count > 0) this.#inside.set(address, count)
    else this.#inside.delete(address)
  }
}
