import * as Y from 'yjs'
import { Past } from './past.ts'
import type { Block, Id, ReadStruct } from './update-reader.ts'

/** Honest neighbours stand side by side; a search that goes on for longer is not for honest structs. */
const MAX_STEPS = 200_000
const STEPS_PER_STRUCT = 20

interface Search {
  readonly doc: Y.Doc
  steps: number
}

/**
 * Whether, now that the update is in, each of its structs stands where its author can have put it: between the neighbours it
 * names, with nothing in between that the author had seen. Yjs takes that for granted; where it is not so, replicas that load
 * the structs in another order read another text. Entries of maps name no right neighbour and stand in any order.
 */
export function isInOrder(doc: Y.Doc, blocks: readonly Block[]): boolean {
  const structs = blocks.reduce((sum, block) => sum + block.structs.length, 0)
  const search = { doc, steps: MAX_STEPS + structs * STEPS_PER_STRUCT }
  return blocks.every(({ client, structs }) => {
    // what an author has seen only grows from one struct to the next
    const past = new Past(doc)
    return structs.every(struct => mayStand(search, { client, struct, past }))
  })
}

interface Placed {
  readonly client: number
  readonly struct: ReadStruct
  readonly past: Past
}

function mayStand(search: Search, { client, struct, past }: Placed): boolean {
  const own = { client, clock: struct.clock }
  const item = itemAt(search.doc, own)
  // what is gone stands nowhere
  if (!(item instanceof Y.Item) || item.parentSub !== null) return true
  const parent = item.parent instanceof Y.AbstractType ? item.parent : undefined
  past.sees(own)
  for (const id of [struct.left, struct.right, parent?._item?.id]) if (id) past.sees({ ...id, clock: id.clock + 1 })
  return standsBetween(search, { client, struct, past }, parent?._start)
}

/** Whether the walk from the left neighbour leads to the right one, or to the end, past nothing that the author had seen. */
function standsBetween(search: Search, { struct, past }: Placed, first: Y.Item | null | undefined): boolean {
  const { left, right } = struct
  for (const stretch of stretchesFrom(search, left ?? first)) {
    const isLast = right !== undefined && holds(stretch, right)
    const between = isLast ? { ...stretch, end: right.clock } : stretch
    if (between.start < between.end && past.holds({ client: between.client, clock: between.start })) return false
    if (isLast) return true
  }
  return right === undefined && search.steps > 0
}

interface Stretch {
  readonly client: number
  readonly start: number
  readonly end: number
}

/** What stands after the struct at an id, or from an item on, as far as the search goes. */
function* stretchesFrom(search: Search, from: Id | Y.Item | null | undefined): Iterable<Stretch> {
  let next: Y.Item | null = null
  if (from instanceof Y.Item) next = from
  else if (from) {
    const item = itemAt(search.doc, from)
    if (!(item instanceof Y.Item)) return
    // merged with what was written after it
    if (item.id.clock + item.length > from.clock + 1) yield { ...stretchOf(item), start: from.clock + 1 }
    next = item.right
  }
  for (; next !== null && search.steps > 0; next = next.right) {
    search.steps -= 1
    yield stretchOf(next)
  }
}

const holds = ({ client, start, end }: Stretch, id: Id): boolean =>
  client === id.client && start <= id.clock && id.clock < end

const stretchOf = ({ id, length }: Y.Item): Stretch => ({ client: id.client, start: id.clock, end: id.clock + length })

const itemAt = (doc: Y.Doc, { client, clock }: Id): Y.Item | Y.GC => Y.getItem(doc.store, Y.createID(client, clock))
