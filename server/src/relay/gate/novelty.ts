import * as Y from 'yjs'
import type { Block, Range, UpdateReading } from './update-reader.ts'

/** Whether a document already has everything that the update says: its structs, and its deletions. */
export function holdsNothingNew(doc: Y.Doc, reading: UpdateReading): boolean {
  return (
    reading.blocks.every(({ client, end }) => end <= Y.getState(doc.store, client)) &&
    reading.deletes.every(range => isDeleted(doc, range))
  )
}

/** What the update adds, without what it repeats; nothing when it only deletes. */
export function freshIn(doc: Y.Doc, { blocks }: UpdateReading): readonly Block[] {
  return blocks.flatMap(block => {
    const start = Y.getState(doc.store, block.client)
    if (block.end <= start) return []
    return [{ ...block, start, structs: block.structs.filter(({ clock }) => clock >= start) }]
  })
}

/** How many structs that still live these ranges would delete. */
export function livingIn(doc: Y.Doc, ranges: readonly Range[]): number {
  let living = 0
  for (const range of ranges) {
    for (const struct of structsIn(doc, range)) if (!struct.deleted) living += 1
  }
  return living
}

function isDeleted(doc: Y.Doc, range: Range): boolean {
  if (range.clock + range.length > Y.getState(doc.store, range.client)) return false
  for (const struct of structsIn(doc, range)) if (!struct.deleted) return false
  return true
}

/** The document's structs of which at least a piece lies in a range. */
export function* structsIn(doc: Y.Doc, { client, clock, length }: Range): Iterable<Y.Item | Y.GC> {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || clock >= Y.getState(doc.store, client)) return
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= clock + length) return
    yield struct
  }
}
