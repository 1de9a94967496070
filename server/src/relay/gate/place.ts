// Where the structs of an update would end up in a document: under which root, how deep, and whether everything that they
// refer to is there. An item that names neighbours does not say who holds it, so that is looked up, in the update or in the document.
import * as Y from 'yjs'
import type { Block, Id, ReadStruct, UpdateReading } from './update-reader.ts'

/** Why an update does not fit a document. `outOfStep`: it builds on something that is not there. */
export type Misfit = 'outOfStep' | 'updateMisplaced' | 'updateTooComplex'

/** Who holds a struct: its root, and how many types stand between. Gone content has no place any more. */
type Place = { readonly root: string; readonly depth: number } | 'gone'

export interface PlaceRules {
  readonly roots: ReadonlySet<string>
  readonly depth: number
}

/** Why the update does not fit; undefined when everything it refers to is there and it stays where it may. */
export function misfitOf(doc: Y.Doc, reading: UpdateReading, rules: PlaceRules): Misfit | undefined {
  const finder = new PlaceFinder(doc, reading)
  const fresh = reading.blocks.flatMap(block => freshStructs(doc, block))
  if (reading.blocks.some(block => block.start > Y.getState(doc.store, block.client))) return 'outOfStep'
  if (!reading.deletes.every(({ client, clock, length }) => clock + length <= finder.endOf(client))) return 'outOfStep'
  // all references first: only then do the places below stand on firm ground
  return (
    firstOf(fresh, one => finder.danglingIn(one)) ??
    firstOf(fresh, ({ struct }) => misplaced(finder.placeOf(struct), rules))
  )
}

interface Fresh {
  readonly client: number
  readonly struct: ReadStruct
}

function freshStructs(doc: Y.Doc, { client, structs }: Block): Fresh[] {
  const known = Y.getState(doc.store, client)
  return structs.filter(({ clock, length }) => clock + length > known).map(struct => ({ client, struct }))
}

function firstOf<T>(items: readonly T[], find: (item: T) => Misfit | undefined): Misfit | undefined {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return undefined
}

function misplaced(place: Place | undefined, rules: PlaceRules): Misfit | undefined {
  if (place === 'gone') return undefined
  if (place === undefined || !rules.roots.has(place.root)) return 'updateMisplaced'
  return place.depth > rules.depth ? 'updateTooComplex' : undefined
}

const idsIn = ({ left, right, parent }: ReadStruct): readonly Id[] =>
  [left, right, parent && 'type' in parent ? parent.type : undefined].filter(id => id !== undefined)

// honest structs refer to what was there before them, so their places are mostly known already when they are asked for
const MAX_HOPS = 2000

class PlaceFinder {
  readonly #doc: Y.Doc
  readonly #blocks: ReadonlyMap<number, Block>
  readonly #found = new Map<ReadStruct, Place | undefined>()

  constructor(doc: Y.Doc, reading: UpdateReading) {
    this.#doc = doc
    this.#blocks = new Map(reading.blocks.map(block => [block.client, block]))
  }

  /** The clock after the last of this client, once the update is in. */
  endOf(client: number): number {
    return Math.max(Y.getState(this.#doc.store, client), this.#blocks.get(client)?.end ?? 0)
  }

  /** Whether a struct refers to something that is neither in the document nor in the update, or to its own future. */
  danglingIn({ client, struct }: Fresh): Misfit | undefined {
    return firstOf(idsIn(struct), id => {
      // Yjs does not expect a client to refer to its own future, and throws half way
      if (id.client === client && id.clock >= struct.clock) return 'updateMisplaced'
      return id.clock >= this.endOf(id.client) ? 'outOfStep' : undefined
    })
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
    if (struct.parent && 'root' in struct.parent) return { root: struct.parent.root, depth: 1 }
    if (struct.parent) return this.#placeInside(struct.parent.type, hops + 1)
    const neighbour = struct.left ?? struct.right
    return neighbour ? this.#placeAt(neighbour, hops + 1) : 'gone'
  }

  /** The place of what the type at `id` holds. */
  #placeInside(id: Id, hops: number): Place | undefined {
    if (this.#isNew(id)) {
      const struct = this.#newStruct(id)
      if (!struct || struct.kind === 'value') return undefined
      if (struct.kind === 'gone') return 'gone'
      const place = this.placeOf(struct, hops)
      return typeof place === 'object' ? { root: place.root, depth: place.depth + 1 } : place
    }
    const stored = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock))
    if (stored instanceof Y.Item && stored.content instanceof Y.ContentType) return placeOfType(stored.content.type, 0)
    return stored.deleted ? 'gone' : undefined
  }

  /** The place of the struct at `id` itself. */
  #placeAt(id: Id, hops: number): Place | undefined {
    if (this.#isNew(id)) {
      const struct = this.#newStruct(id)
      return struct && this.placeOf(struct, hops)
    }
    const stored: Y.Item | Y.GC = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock))
    if (!(stored instanceof Y.Item)) return 'gone'
    return stored.parent instanceof Y.AbstractType ? placeOfType(stored.parent, 0) : undefined
  }

  #isNew(id: Id): boolean {
    return id.clock >= Y.getState(this.#doc.store, id.client)
  }

  #newStruct(id: Id): ReadStruct | undefined {
    const structs = this.#blocks.get(id.client)?.structs ?? []
    let low = 0
    let high = structs.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const struct = structs[middle]
      if (!struct) return undefined
      if (id.clock < struct.clock) high = middle - 1
      else if (id.clock >= struct.clock + struct.length) low = middle + 1
      else return struct
    }
    return undefined
  }
}

/** The place of what a type in the document holds. */
function placeOfType(type: Y.AbstractType<unknown>, depth: number): Place {
  const item = type._item
  if (item === null) return { root: Y.findRootTypeKey(type), depth: depth + 1 }
  return item.parent instanceof Y.AbstractType ? placeOfType(item.parent, depth + 1) : 'gone'
}
