import * as Y from 'yjs'
import type { Range, UpdateReading } from './update-reader.ts'

/** Whether a document already has everything that the update says: its structs, and its deletions. */
export function holdsNothingNew(doc: Y.Doc, reading: UpdateReading): boolean {
  return (
    reading.blocks.every(({ client, end }) => end <= Y.getState(doc.store, client)) &&
    reading.deletes.every(range => isDeleted(doc, range))
  )
}

/** The client ids under which the update adds something; none when it only deletes. */
export function newWriters(doc: Y.Doc, reading: UpdateReading): readonly number[] {
  return reading.blocks.filter(({ client, end }) => end > Y.getState(doc.store, client)).map(({ client }) => client)
}

function isDeleted(doc: Y.Doc, { client, clock, length }: Range): boolean {
  const structs = doc.store.clients.get(client)
  const end = clock + length
  if (structs === undefined || end > Y.getState(doc.store, client)) return false
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= end) return true
    if (!struct.deleted) return false
  }
  return true
}
