import * as Y from 'yjs'
import type { Block, Id, ReadStruct, UpdateReading } from './update-reader.ts'

/** Finds structs by id, in a document and in an update that is about to come in. */
export class Lookup {
  readonly doc: Y.Doc
  readonly #blocks: ReadonlyMap<number, Block>

  constructor(doc: Y.Doc, { blocks }: UpdateReading) {
    this.doc = doc
    this.#blocks = new Map(blocks.map(block => [block.client, block]))
  }

  /** The clock after the last of this client, once the update is in. */
  endOf(client: number): number {
    return Math.max(Y.getState(this.doc.store, client), this.#blocks.get(client)?.end ?? 0)
  }

  isNew({ client, clock }: Id): boolean {
    return clock >= Y.getState(this.doc.store, client)
  }

  /** The struct of the document at an id that is not new. */
  stored({ client, clock }: Id): Y.Item | Y.GC {
    return Y.getItem(this.doc.store, Y.createID(client, clock))
  }

  /** The struct of the update at an id; undefined when it has none there. */
  fresh({ client, clock }: Id): ReadStruct | undefined {
    const structs = this.#blocks.get(client)?.structs ?? []
    let low = 0
    let high = structs.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const struct = structs[middle]
      if (!struct) return undefined
      if (clock < struct.clock) high = middle - 1
      else if (clock >= struct.clock + struct.length) low = middle + 1
      else return struct
    }
    return undefined
  }
}
