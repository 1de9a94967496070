// The way of one document's updates to disk: in order, one batch in flight, tried again until it succeeds.
// Nobody hears "stored" before the storage said so; while it fails the document stays live and the updates wait here.
import type { DocName } from '@samenbord/wire'
import type { ClientIdOwner, Storage } from '../storage/storage.ts'
import type { Health } from './health.ts'

interface Entry {
  readonly update: Uint8Array
  readonly owners: readonly ClientIdOwner[]
  readonly stored: () => void
}

const RETRY_FIRST = 100
const RETRY_MOST = 5000

/** Carries the updates of one document to storage. */
export class Journal {
  /** Log rows written since the last checkpoint, counting those found when loading. */
  rows = 0
  readonly #doc: DocName
  readonly #storage: Storage
  readonly #health: Health
  #waiting: Entry[] = []
  #inFlight: readonly Entry[] = []
  #running: Promise<void> | undefined

  constructor(doc: DocName, storage: Storage, health: Health) {
    this.#doc = doc
    this.#storage = storage
    this.#health = health
  }

  /** Takes an update; `stored` is called once it is durable. */
  add(entry: Entry): void {
    this.#waiting.push(entry)
    this.#running ??= this.#run()
  }

  /** Updates that storage does not have yet, oldest first. */
  get unstored(): readonly Uint8Array[] {
    return [...this.#inFlight, ...this.#waiting].map(entry => entry.update)
  }

  /** Resolves once everything taken so far is durable. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    let delay = RETRY_FIRST
    while (this.#waiting.length + this.#inFlight.length > 0) {
      this.#inFlight = [...this.#inFlight, ...this.#waiting]
      this.#waiting = []
      try {
        await this.#storage.append(this.#doc, {
          updates: this.#inFlight.map(entry => entry.update),
          owners: this.#inFlight.flatMap(entry => entry.owners),
        })
        this.#health.succeeded(this.#doc)
        delay = RETRY_FIRST
        this.#finish()
      } catch (cause) {
        this.#health.failed(this.#doc, cause)
        await new Promise(resolve => setTimeout(resolve, delay))
        delay = Math.min(RETRY_MOST, delay * 2)
      }
    }
    this.#running = undefined
  }

  #finish(): void {
    const done = this.#inFlight
    this.#inFlight = []
    this.rows += done.length
    for (const entry of done) entry.stored()
  }
}
