// The way of one document's updates to disk: in order, one batch in flight, tried again until it succeeds.
// Nobody hears "stored" before the storage said so; while it fails the document stays live and the updates wait here.
import type { DocName } from '@samenbord/wire'
import { type ClientIdOwner, ErasedWorkshop, type Storage } from '../storage/storage.ts'
import type { Health } from './health.ts'

interface Entry {
  /** Undefined for somebody who only wants to know when everything before is durable. */
  readonly update: Uint8Array | undefined
  readonly owners: readonly ClientIdOwner[]
  readonly stored: () => void
}

const updatesOf = (entries: readonly Entry[]): readonly Uint8Array[] => entries.flatMap(({ update }) => update ?? [])

/** What belonged to an erased workshop is not kept, and nothing is to be tried again. */
function forgetErased(cause: unknown): void {
  if (!(cause instanceof ErasedWorkshop)) throw cause
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

  /** Calls `stored` once everything taken so far is durable; at once if it is. What is in memory only is no older news than what just came. */
  afterwards(stored: () => void): void {
    if (this.#running) this.add({ update: undefined, owners: [], stored })
    else stored()
  }

  /** Updates that storage does not have yet, oldest first. */
  get unstored(): readonly Uint8Array[] {
    return updatesOf([...this.#inFlight, ...this.#waiting])
  }

  /** Whether everything taken so far is durable. */
  get isSettled(): boolean {
    return this.#running === undefined
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
        await this.#append()
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

  async #append(): Promise<void> {
    const updates = updatesOf(this.#inFlight)
    if (updates.length === 0) return
    const owners = this.#inFlight.flatMap(entry => entry.owners)
    const began = performance.now()
    await this.#storage.append(this.#doc, { updates, owners }).catch(forgetErased)
    this.#health.succeeded(this.#doc, performance.now() - began)
  }

  #finish(): void {
    const done = this.#inFlight
    this.#inFlight = []
    this.rows += updatesOf(done).length
    for (const entry of done) entry.stored()
  }
}
