import * as Y from 'yjs'
import { writeName } from '../notes/write-name.ts'
import { type Content, type ContentEntries, type ContentNode, nodeOf } from './content.ts'

/** What is remembered of the engagement is never taken back: restoring only adds to it. */
const remembered: readonly string[] = ['log', 'outcomes']

/**
 * Makes the roots that `content` names hold what it holds, in one transaction and by the smallest change: what is equal stays as it is.
 * Roots it does not name stay, and so do the entries of the log that are newer. False when nothing was to be changed.
 */
export function restoreContent(doc: Y.Doc, content: Content): boolean {
  return doc.transact(() => {
    const changes = content.map(([root, entries]) =>
      makeEqual(doc.getMap(root), entries, { isOnlyAdding: remembered.includes(root) }),
    )
    return changes.includes(true)
  })
}

function makeEqual(
  map: Y.Map<unknown>,
  wanted: ContentEntries,
  { isOnlyAdding }: { isOnlyAdding: boolean } = { isOnlyAdding: false },
): boolean {
  const keys = new Set(wanted.map(([key]) => key))
  const surplus = isOnlyAdding ? [] : [...map.keys()].filter(key => !keys.has(key))
  for (const key of surplus) map.delete(key)
  const missing = isOnlyAdding ? wanted.filter(([key]) => !map.has(key)) : wanted
  const changes = missing.map(([key, node]) => write(map, key, node))
  return surplus.length > 0 || changes.includes(true)
}

/** Shared texts and maps that are there are changed from within, so that whoever writes in them goes on writing in the same ones. */
function write(map: Y.Map<unknown>, key: string, node: ContentNode): boolean {
  const value = map.get(key)
  if (node[0] === 'map' && value instanceof Y.Map) return makeEqual(value, node[1])
  if (JSON.stringify(nodeOf(value)) === JSON.stringify(node)) return false
  if (node[0] === 'text' && value instanceof Y.Text && !(value instanceof Y.XmlText)) return writeName(value, node[1])
  map.set(key, made(node))
  return true
}

function made(node: ContentNode): unknown {
  const [kind, inner] = node
  if (kind === 'text') return new Y.Text(inner)
  if (kind === 'map') return new Y.Map(inner.map(([key, value]) => [key, made(value)] as const))
  if (kind !== 'list') return inner
  const list = new Y.Array<unknown>()
  list.insert(0, inner.map(made))
  return list
}
