import type { DocName } from '@samenbord/wire'
import type { Damage } from '../storage/storage.ts'

/** Whether writes reach the disk: which documents are failing now, and since when. */
export class Health {
  readonly #failing = new Map<DocName, number>()
  #cause: unknown
  readonly #damaged = new Set<DocName>()
  readonly #report: (doc: DocName, cause: unknown) => void
  readonly #appended: (ms: number) => void

  /** `report` hears of the first failure of each bad spell, `appended` how long each success took. */
  constructor(report: (doc: DocName, cause: unknown) => void, appended: (ms: number) => void = () => {}) {
    this.#report = report
    this.#appended = appended
  }

  failed(doc: DocName, cause: unknown): void {
    this.#cause = cause
    if (this.#failing.has(doc)) return
    this.#failing.set(doc, Date.now())
    this.#report(doc, cause)
  }

  succeeded(doc: DocName, ms: number): void {
    this.#appended(ms)
    this.#failing.delete(doc)
  }

  /** Why a write failed the last time. */
  get cause(): unknown {
    return this.#cause
  }

  /** A document was read, and this much of it was damaged. */
  found(doc: DocName, damage: readonly Damage[]): void {
    if (damage.length > 0) this.#damaged.add(doc)
    else this.#damaged.delete(doc)
  }

  /** How many documents were read of which something is damaged. */
  get damaged(): number {
    return this.#damaged.size
  }

  /** How many documents have updates that cannot be stored now. */
  get failing(): number {
    return this.#failing.size
  }
}
