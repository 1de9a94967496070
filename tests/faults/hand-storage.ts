// A storage whose every promise the test keeps or breaks by hand, in whatever order.
import type { DocName } from '@samenbord/wire'
import { MemoryStorage } from '../../server/src/storage/memory.ts'
import type { Addition, Checkpoint, Receipt, StoredDoc } from '../../server/src/storage/storage.ts'

/** Something asked of the storage and not answered yet. */
export interface Pending {
  readonly what: 'read' | 'append' | 'checkpoint'
  readonly doc: DocName
  /** Does it, and says so. */
  keep(): Promise<void>
  /** Does nothing, and says so. */
  fail(): void
}

export class HandStorage extends MemoryStorage {
  readonly pending: Pending[] = []
  /** Once set, everything is done at once. */
  isObliging = false

  override read(doc: DocName): Promise<StoredDoc> {
    // what is read is what was there when it was asked for
    const found = super.read(doc)
    return this.#ask('read', doc, () => found)
  }

  override append(doc: DocName, addition: Addition): Promise<void> {
    return this.#ask('append', doc, () => super.append(doc, addition))
  }

  override checkpoint(doc: DocName, merged: Checkpoint, receipt: Receipt): Promise<void> {
    return this.#ask('checkpoint', doc, () => super.checkpoint(doc, merged, receipt))
  }

  /** Reads past the hand. */
  peek(doc: DocName): Promise<StoredDoc> {
    return super.read(doc)
  }

  #ask<T>(what: Pending['what'], doc: DocName, work: () => Promise<T>): Promise<T> {
    if (this.isObliging) return work()
    return new Promise<T>((resolve, reject) => {
      const take = () => this.pending.splice(this.pending.indexOf(one), 1)
      const one: Pending = {
        what,
        doc,
        keep: async () => {
          take()
          resolve(await work())
        },
        fail: () => {
          take()
          reject(new Error('The disk says no'))
        },
      }
      this.pending.push(one)
    })
  }
}
