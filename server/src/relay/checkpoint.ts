import type { DocName } from '@samenbord/wire'
import * as Y from 'yjs'
import type { Storage } from '../storage/storage.ts'

/**
 * Lets the whole of a live document stand in for the log rows it was made of. Every row is applied to the live document
 * before it is appended, so the document holds at least what the receipt names; rows appended meanwhile are outside the
 * receipt and stay. `current` is asked after reading: a document that was discarded in between must not be written.
 * Answers the size of the document in bytes; undefined when nothing was written.
 */
export async function checkpoint(
  name: DocName,
  current: () => Y.Doc | undefined,
  storage: Storage,
): Promise<number | undefined> {
  const { receipt } = await storage.read(name)
  const doc = current()
  if (!doc) return undefined
  const merged = Y.encodeStateAsUpdate(doc)
  await storage.checkpoint(name, { parts: [merged], stateVector: Y.encodeStateVector(doc) }, receipt)
  return merged.length
}
