// Makes commits durable without standing still: SQLite writes them to its write-ahead log and returns (`synchronous=NORMAL`),
// the log is flushed to the disk by a thread of the system's pool, and only then is anybody told.
import { fdatasync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import type { DatabaseSync } from './database.ts'

/** Flushes a file to the disk. */
export type Flush = (file: number) => Promise<void>

const flushFile: Flush = promisify(fdatasync)

/** Flushes the write-ahead log of one database, one flush at a time. */
export class WalSync {
  readonly #database: DatabaseSync
  readonly #file: number
  readonly #flush: Flush
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined
  /** A flush failed: the system may have dropped what it could not write, and would call the next flush a success. */
  #isDoubtful = false

  /** The log must exist: it does once anything was written. */
  constructor(database: DatabaseSync, path: string, flush: Flush = flushFile) {
    this.#database = database
    this.#file = openSync(`${path}-wal`, 'r+')
    this.#flush = flush
    // the names of new files are on the disk only when their directory is
    fsyncSync(openSync(dirname(path), 'r'))
  }

  /** Resolves once everything committed before this call is on the disk. */
  durable(): Promise<void> {
    if (this.#running === undefined) return this.#start()
    // the flush under way may have begun before the latest commit; all who come meanwhile share the one after it
    this.#next ??= this.#running.then(
      () => this.#start(),
      () => this.#start(),
    )
    return this.#next
  }

  #start(): Promise<void> {
    this.#next = undefined
    const running = this.#run()
    this.#running = running
    const end = () => {
      if (this.#running === running) this.#running = undefined
    }
    running.then(end, end)
    return running
  }

  async #run(): Promise<void> {
    if (this.#isDoubtful) this.#writeAnew()
    try {
      await this.#flush(this.#file)
    } catch (cause) {
      this.#isDoubtful = true
      throw new Error('The disk did not take what was written', { cause })
    }
  }

  /** Copies the whole log into the database proper, which SQLite flushes itself. */
  #writeAnew(): void {
    const row: Record<string, unknown> | undefined = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    if (row?.busy !== 0) throw new Error('The log cannot be written anew while somebody reads it')
    this.#isDoubtful = false
  }
}

/** The same records, each of whose methods resolves only once what it changed is on the disk. */
export function durably<Records extends object>(records: Records, database: DatabaseSync, sync: WalSync): Records {
  const changes = database.prepare('SELECT total_changes() AS count')
  return new Proxy(records, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return async (...args: unknown[]) => {
        const before = changes.get()?.count
        const result: unknown = await method.apply(target, args)
        if (changes.get()?.count !== before) await sync.durable()
        return result
      }
    },
  })
}
