// One root of the document as plain values: read whole once, then only what a transaction touched is read again.
import type * as Y from 'yjs'

/** How one root of the document is read. Every function is total. */
export interface PartReader<V> {
  /** The entry of the snapshot that a key of the document belongs to. */
  unitOf(key: string): string
  /** The value of an entry; undefined when there is none or nobody understands it. */
  read(root: Y.Map<unknown>, unit: string): V | undefined
  /** Does the document hold anything for this entry? */
  has(root: Y.Map<unknown>, unit: string): boolean
  /** The order of the values; by default the order of the document. */
  readonly order?: (a: V, b: V) => number
}

/** The values of one root, and the entries that no reader understood. */
export interface Part<V> {
  readonly values: ReadonlyMap<string, V>
  readonly unknown: ReadonlySet<string>
}

/** Reads a root whole. */
export function readPart<V>(reader: PartReader<V>, root: Y.Map<unknown>): Part<V> {
  return rereadPart(reader, root, { before: { values: new Map(), unknown: new Set() }, keys: root.keys() })
}

/** Reads again what lies under these keys; every other value keeps its identity. */
export function rereadPart<V>(
  reader: PartReader<V>,
  root: Y.Map<unknown>,
  { before, keys }: { before: Part<V>; keys: Iterable<string> },
): Part<V> {
  const values = new Map(before.values)
  const unknown = new Set(before.unknown)
  let moved = false
  for (const unit of new Set([...keys].map(reader.unitOf))) {
    const value = reader.read(root, unit)
    moved ||= isMoved(reader, before.values.get(unit), value)
    if (value === undefined) values.delete(unit)
    else values.set(unit, value)
    if (value === undefined && reader.has(root, unit)) unknown.add(unit)
    else unknown.delete(unit)
  }
  return { values: reader.order && moved ? inOrder(values, reader.order) : values, unknown }
}

/** May the new value stand at another place than the old one? One that only changed stays where it is, one that is gone moves nobody. */
function isMoved<V>({ order }: PartReader<V>, before: V | undefined, after: V | undefined): boolean {
  return after !== undefined && (before === undefined || order?.(before, after) !== 0)
}

/** Sorts only where the order is broken: most changes keep it. */
function inOrder<V>(values: ReadonlyMap<string, V>, order: (a: V, b: V) => number): ReadonlyMap<string, V> {
  let last: V | undefined
  for (const value of values.values()) {
    if (last !== undefined && order(last, value) > 0) {
      return new Map([...values].sort((a, b) => order(a[1], b[1])))
    }
    last = value
  }
  return values
}
