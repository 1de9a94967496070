// Where the structs of an update would end up in a document: under which root, how deep, and whether everything that they
// refer to is there. An item that names neighbours does not say who holds it, so that is looked up, in the update or in the document.
import * as Y from 'yjs'
import { cutsLetters } from './letters.ts'
import { Lookup } from './lookup.ts'
import { structsIn } from './novelty.ts'
import { hasOrder, idsIn } from './sequence.ts'
import type { Block, Id, Range, ReadStruct, UpdateReading } from './update-reader.ts'

/** Why an update does not fit a document. `outOfStep`: it builds on something that is not there. */
export type Misfit = 'outOfStep' | 'updateMisplaced' | 'updateTooComplex'

/** Where a struct stands: its root, how many types are between, and in which list of which type. Gone content stands nowhere. */
type Place = Spot | 'gone'

interface Spot {
  readonly root: string
  readonly depth: number
  /** The type that holds it: a root's name, or the id of a type. */
  readonly holder: string
  /** The key it stands under in a map; undefined in texts and arrays. */
  readonly key: string | undefined
}

export interface PlaceRules {
  readonly roots: ReadonlySet<string>
  readonly depth: number
}

/** Why the update does not fit; undefined when everything it refers to is there and it stays where it may. */
export function misfitOf(doc: Y.Doc, reading: UpdateReading, rules: PlaceRules): Misfit | undefined {
  const lookup = new Lookup(doc, reading)
  const finder = new PlaceFinder(lookup, reading.deletes)
  if (!reading.blocks.every(block => joins(doc, block))) return 'outOfStep'
  if (!reading.deletes.every(({ client, clock, length }) => clock + length <= lookup.endOf(client))) return 'outOfStep'
  const all = reading.blocks.flatMap(({ client, structs }) => structs.map(struct => ({ client, struct })))
  // all references first, for only then do the places below stand on firm ground; known structs too, since Yjs follows theirs
  const dangling = firstOf(all, one => finder.danglingIn(one))
  if (dangling) return dangling
  if (cutsLetters(lookup, reading)) return 'updateMisplaced'
  if (!hasOrder(reading.blocks, client => Y.getState(doc.store, client))) return 'updateMisplaced'
  return firstOf(all, one => finder.misplaced(one, rules))
}

/** The top-level names under which an update that fits would add something, or delete something that lives. */
export function rootsTouched(doc: Y.Doc, reading: UpdateReading): ReadonlySet<string> {
  const lookup = new Lookup(doc, reading)
  const finder = new PlaceFinder(lookup, reading.deletes)
  const fresh = reading.blocks.flatMap(({ client, structs }) =>
    structs.filter(({ clock }) => lookup.isNew({ client, clock })).map(struct => finder.placeOf(struct)),
  )
  const removed = reading.deletes.flatMap(range =>
    [...structsIn(doc, range)].map(struct => (struct.deleted ? undefined : placeOfStored(struct))),
  )
  return new Set([...fresh, ...removed].flatMap(place => (typeof place === 'object' ? [place.root] : [])))
}

interface Placed {
  readonly client: number
  readonly struct: ReadStruct
}

/**
 * Whether a block begins where the document's knowledge of its client ends, or repeats what is known up to a border between
 * structs. Half known structs do not come from honest clients, and Yjs may tie them to content that is gone.
 */
function joins(doc: Y.Doc, { client, end, structs }: Block): boolean {
  const known = Y.getState(doc.store, client)
  return end <= known || structs.some(({ clock }) => clock === known)
}

function firstOf<T>(items: readonly T[], find: (item: T) => Misfit | undefined): Misfit | undefined {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return undefined
}

// honest structs refer to what was there before them, so their places are mostly known already when they are asked for
const MAX_HOPS = 2000

class PlaceFinder {
  readonly #lookup: Lookup
  readonly #deletes: readonly Range[]
  readonly #found = new Map<ReadStruct, Place | undefined>()

  constructor(lookup: Lookup, deletes: readonly Range[]) {
    this.#lookup = lookup
    this.#deletes = deletes
  }

  /** Whether a struct refers to something that is neither in the document nor in the update, or to its own future. */
  danglingIn({ client, struct }: Placed): Misfit | undefined {
    return firstOf(idsIn(struct), id => {
      // Yjs does not expect a client to refer to its own future, and throws half way
      if (id.client === client && id.clock >= struct.clock) return 'updateMisplaced'
      return id.clock >= this.#lookup.endOf(id.client) ? 'outOfStep' : undefined
    })
  }

  /** Whether a new struct would stand where nothing may. */
  misplaced({ client, struct }: Placed, rules: PlaceRules): Misfit | undefined {
    if (!this.#lookup.isNew({ client, clock: struct.clock })) return undefined
    const place = this.placeOf(struct)
    if (place === 'gone') return undefined
    if (place === undefined || !rules.roots.has(place.root)) return 'updateMisplaced'
    if (place.key !== undefined && !this.#isEntry(client, struct)) return 'updateMisplaced'
    return place.depth > rules.depth ? 'updateTooComplex' : undefined
  }

  /**
   * Whether a struct can be an entry of a map: it precedes nothing, and is one value. Several at once stand there only
   * where replaced values were merged, deleted all of them; living ones could be split, and one of the halves forgotten.
   */
  #isEntry(client: number, { kind, clock, length, right }: ReadStruct): boolean {
    if (right !== undefined || kind === 'text') return false
    if (kind === 'gone' || length === 1) return true
    return this.#deletes.some(
      range => range.client === client && range.clock <= clock && range.clock + range.length >= clock + length,
    )
  }

  /** Where a struct stands; undefined when it would hang in something that cannot hold it, or the update leads in circles. */
  placeOf(struct: ReadStruct, hops = 0): Place | undefined {
    if (hops > MAX_HOPS) return undefined
    if (this.#found.has(struct)) return this.#found.get(struct)
    const place = this.#search(struct, hops)
    this.#found.set(struct, place)
    return place
  }

  #search(struct: ReadStruct, hops: number): Place | undefined {
    if (struct.parent && 'root' in struct.parent) {
      return { root: struct.parent.root, depth: 1, holder: struct.parent.root, key: struct.key }
    }
    if (struct.parent) return this.#placeInside(struct.parent.type, { key: struct.key, hops: hops + 1 })
    const [left, right] = [struct.left, struct.right]
    if (left && right) return between(this.#placeAt(left, hops + 1), this.#placeAt(right, hops + 1))
    const only = left ?? right
    return only ? this.#placeAt(only, hops + 1) : 'gone'
  }

  /** The place of what the type at `id` holds. */
  #placeInside(id: Id, { key, hops }: { key: string | undefined; hops: number }): Place | undefined {
    if (this.#lookup.isNew(id)) {
      const struct = this.#lookup.fresh(id)
      if (!struct || struct.kind === 'value' || struct.kind === 'text') return undefined
      if (struct.kind === 'gone') return 'gone'
      const place = this.placeOf(struct, hops)
      return typeof place === 'object' ? { root: place.root, depth: place.depth + 1, holder: nameOf(id), key } : place
    }
    const stored = this.#lookup.stored(id)
    if (stored instanceof Y.Item && stored.content instanceof Y.ContentType) return spotIn(stored.content.type, key)
    return stored.deleted ? 'gone' : undefined
  }

  /** The place of the struct at `id` itself. */
  #placeAt(id: Id, hops: number): Place | undefined {
    if (this.#lookup.isNew(id)) {
      const struct = this.#lookup.fresh(id)
      return struct && this.placeOf(struct, hops)
    }
    return placeOfStored(this.#lookup.stored(id))
  }
}

/** The place of a struct of the document. */
function placeOfStored(stored: Y.Item | Y.GC): Place | undefined {
  if (!(stored instanceof Y.Item)) return 'gone'
  return stored.parent instanceof Y.AbstractType ? spotIn(stored.parent, stored.parentSub ?? undefined) : undefined
}

const nameOf = ({ client, clock }: Id): string => `${client}:${clock}`

/**
 * Two neighbours must stand in one list: what is tied to two lists reads differently when it is loaded anew. A list is
 * gone as a whole, so one neighbour gone and the other not are two lists.
 */
function between(left: Place | undefined, right: Place | undefined): Place | undefined {
  if (left === undefined || right === undefined) return undefined
  if (left === 'gone' || right === 'gone') return left === right ? 'gone' : undefined
  return left.holder === right.holder && left.key === right.key ? left : undefined
}

/** The place of what a type in the document holds under `key`. */
function spotIn(type: Y.AbstractType<unknown>, key: string | undefined): Place {
  const holder = type._item === null ? Y.findRootTypeKey(type) : nameOf(type._item.id)
  let depth = 1
  for (let outer = type; ; depth += 1) {
    const item: Y.Item | null = outer._item
    if (item === null) return { root: Y.findRootTypeKey(outer), depth, holder, key }
    if (!(item.parent instanceof Y.AbstractType)) return 'gone'
    outer = item.parent
  }
}
