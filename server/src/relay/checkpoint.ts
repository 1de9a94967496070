import type { DocName } from '@samenbord/wire'
import type { Doc } from 'yjs'
import type { Storage } from '../storage/storage.ts'
import type { DocBytes } from './doc-bytes.ts'
import { partsOf } from './parts.ts'

/** A document in memory, as it is at each moment. */
interface Current {
  readonly name: DocName
  readonly doc: Doc | undefined
  readonly bytes: DocBytes | undefined
}

/** Milliseconds of work after which others get their turn. */
const TURN = 10

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Works through items, letting others have their turn now and then. */
export async function inTurns<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let began = performance.now()
  for (const item of items) {
    if (performance.now() - began > TURN) {
      await nextTurn()
      began = performance.now()
    }
    work(item)
  }
}

/**
 * Lets the whole of a live document stand in for the log rows it was made of. Every row is applied to the live document
 * before it is appended, so the document holds at least what the receipt names; rows appended meanwhile are outside the
 * receipt and stay. A document that was discarded in between must not be written.
 */
export async function checkpoint(current: Current, storage: Storage): Promise<void> {
  const { receipt } = await storage.read(current.name)
  const { doc, bytes } = current
  if (!doc || !bytes) return
  const { changes } = bytes
  const steps = partsOf(doc)
  let step = steps.next()
  while (!step.done) {
    await nextTurn()
    if (current.doc !== doc) return
    step = steps.next()
  }
  await storage.checkpoint(current.name, step.value, receipt)
  if (current.doc === doc) bytes.replace(step.value, changes)
}
