/** A bucket of permits that fills again at a steady rate. */
export class Quota {
  #level: number
  #at: number
  readonly #burst: number
  readonly #perMs: number

  constructor({ burst, perSecond }: { burst: number; perSecond: number }, now: number) {
    this.#burst = burst
    this.#perMs = perSecond / 1000
    this.#level = burst
    this.#at = now
  }

  /** Takes one permit if there is one. */
  take(now: number): boolean {
    this.#fill(now)
    if (this.#level < 1) return false
    this.#level -= 1
    return true
  }

  /** Takes permits whether they are there or not; what is missing is owed. */
  spend(permits: number, now: number): void {
    this.#fill(now)
    this.#level -= permits
  }

  /** Milliseconds until the next permit; 0 when there is one. */
  wait(now: number): number {
    this.#fill(now)
    return this.#level >= 1 ? 0 : Math.ceil((1 - this.#level) / this.#perMs)
  }

  #fill(now: number): void {
    this.#level = Math.min(this.#burst, this.#level + Math.max(0, now - this.#at) * this.#perMs)
    this.#at = now
  }
}
