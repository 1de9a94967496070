// Latencies by the million, in constant memory.

const STEP = 0.05
const MOST = 60_000

/** Counts milliseconds in steps of 0.05, up to 3 s. */
export class Histogram {
  count = 0
  readonly #bins = new Uint32Array(MOST + 1)

  add(milliseconds: number): void {
    const bin = Math.min(MOST, Math.max(0, Math.floor(milliseconds / STEP)))
    this.#bins[bin] = (this.#bins[bin] ?? 0) + 1
    this.count += 1
  }

  /** The latency below which this share (0 to 1) lies; 0 when there is none. */
  at(share: number): number {
    let left = this.count * share
    for (let bin = 0; bin <= MOST; bin += 1) {
      left -= this.#bins[bin] ?? 0
      if (left <= 0 && this.count > 0) return Math.round((bin + 1) * STEP * 100) / 100
    }
    return 0
  }
}
