import type { DocName } from '@samenbord/wire'

/** Whether writes reach the disk: which documents are failing now, and since when. */
export class Health {
  readonly #failing = new Map<DocName, number>()
  readonly #report: (doc: DocName, cause: unknown) => void

  /** `report` hears of the first failure of each bad spell. */
  constructor(report: (doc: DocName, cause: unknown) => void) {
    this.#report = report
  }

  failed(doc: DocName, cause: unknown): void {
    if (this.#failing.has(doc)) return
    this.#failing.set(doc, Date.now())
    this.#report(doc, cause)
  }

  succeeded(doc: DocName): void {
    this.#failing.delete(doc)
  }

  /** How many documents have updates that cannot be stored now. */
  get failing(): number {
    return this.#failing.size
  }
}
