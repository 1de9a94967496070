// A document's content as plain values: what a version keeps of it, apart from how it came about.
import * as Y from 'yjs'
import { readRecord, readText } from '../schema/read.ts'

/** One value of a document: a shared map, list or text, or something plain that JSON can hold. */
export type ContentNode =
  | readonly ['map', ContentEntries]
  | readonly ['list', readonly ContentNode[]]
  | readonly ['text', string]
  | readonly ['plain', unknown]

/** What stands under the keys of a map, sorted by key. */
export type ContentEntries = readonly (readonly [key: string, node: ContentNode])[]

/** Roots with all that stands in them; equal content is equal as JSON. */
export type Content = readonly (readonly [root: string, entries: ContentEntries])[]

// deeper than any reader looks, and a bound for what foreign replicas nest
const DEEPEST = 6

/** The content of these roots. Total: what JSON cannot hold is left out, and no reader understands it. */
export function contentOf(doc: Y.Doc, roots: readonly string[]): Content {
  return roots.map(root => [root, entriesOf(doc.getMap(root), DEEPEST)])
}

function entriesOf(map: Y.Map<unknown>, depth: number): ContentEntries {
  return inOrder(
    [...map].flatMap(([key, value]) => {
      const node = nodeOf(value, depth - 1)
      return node ? [[key, node] as const] : []
    }),
  )
}

/** The content of one value; undefined for what JSON cannot hold. */
export function nodeOf(value: unknown, depth = DEEPEST): ContentNode | undefined {
  if (depth < 0) return undefined
  const text = readText(value)
  if (text) return ['text', text.toString()]
  if (value instanceof Y.Map) return ['map', entriesOf(value, depth)]
  if (value instanceof Y.Array) {
    const items = value.toArray().map(item => nodeOf(item, depth - 1))
    return ['list', items.filter(item => item !== undefined)]
  }
  const plain = plainOf(value, depth)
  return plain === undefined ? undefined : ['plain', plain]
}

/** A copy that JSON holds as it is, its fields sorted; undefined for anything else. */
function plainOf(value: unknown, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  // as JSON has no -0, there is to be none to begin with
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined
  if (depth <= 0) return undefined
  if (Array.isArray(value)) return value.map(item => plainOf(item, depth - 1) ?? null)
  const record = readRecord(value)
  if (!record) return undefined
  const fields = Object.entries(record).flatMap(([key, field]) => {
    const plain = plainOf(field, depth - 1)
    return plain === undefined ? [] : [[key, plain] as const]
  })
  return Object.fromEntries(inOrder(fields))
}

function inOrder<T extends readonly [key: string, value: unknown]>(entries: readonly T[]): readonly T[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
