import * as Y from 'yjs'
import type { Id, UpdateReading } from './update-reader.ts'

/** Honest neighbours stand side by side; the search ends here for the sake of time. */
const MAX_STEPS = 50_000

/**
 * Whether, now that the update is in, everything stands between the neighbours it named. An item that names its right
 * neighbour as its left one, and the other way round, goes wherever Yjs looks first: replicas that load it in another
 * order read another text. Items of maps name no right neighbour and need no search.
 */
export function isInOrder(doc: Y.Doc, reading: UpdateReading): boolean {
  const budget = { steps: MAX_STEPS }
  return reading.blocks.every(({ client, structs }) =>
    structs.every(({ clock, left, right }) => {
      if (right === undefined) return true
      const id = { client, clock }
      return isBefore(doc, [id, right], budget) && (left === undefined || isBefore(doc, [left, id], budget))
    }),
  )
}

function isBefore(doc: Y.Doc, [former, latter]: readonly [Id, Id], budget: { steps: number }): boolean {
  const item = itemAt(doc, former)
  const target = itemAt(doc, latter)
  // what is gone stands nowhere
  if (!(item instanceof Y.Item) || !(target instanceof Y.Item)) return true
  for (let next = item.right; next !== null; next = next.right) {
    budget.steps -= 1
    if (next === target || budget.steps < 0) return true
  }
  return false
}

const itemAt = (doc: Y.Doc, { client, clock }: Id): Y.Item | Y.GC => Y.getItem(doc.store, Y.createID(client, clock))
