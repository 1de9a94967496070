// For tests: boards as several people have written them, and everything that can be read of one.
import { addNotes, boardRoots, deleteNotes, placeNote, renameNote } from '@samenbord/board'
import * as Y from 'yjs'

const NAMES = ['Stad Gent', 'NMBS', 'De Lijn 🚋', 'Fietsersbond', 'Provincie']

/**
 * A board that three clients have written at once, so that names hold letters of several, next to each other and in each
 * other. The clients' ids are theirs to keep: `clients` are documents that may write on.
 */
export function sharedBoard(ids: readonly number[] = [11, 4_000_000_000, 70]): Y.Doc {
  const replicas = ids.map(id => {
    const doc = new Y.Doc()
    doc.clientID = id
    return doc
  })
  const [first, ...others] = replicas
  if (!first) throw new Error('A board needs somebody')
  addNotes(
    first,
    NAMES.map((name, index) => ({ id: `n${index}`, name, position: { x: index, y: 0 }, by: 'p', at: 1 })),
  )
  for (const other of others) Y.applyUpdate(other, Y.encodeStateAsUpdate(first))
  for (const [index, doc] of replicas.entries()) {
    renameNote(doc, 'n0', `Stad ${'abc'[index]}Gent`)
    renameNote(doc, 'n1', `${'xyz'[index]}NMBS${index}`)
    placeNote(doc, `n${index}`, { influence: 0.5, impact: index / 2, by: 'p', at: 1 })
  }
  if (others[0]) deleteNotes(others[0], ['n3'])
  const board = new Y.Doc()
  for (const doc of replicas) Y.applyUpdate(board, Y.encodeStateAsUpdate(doc))
  return board
}

/** All that a reader could see of a board, the order of its keys aside. */
export function contentOf(board: Y.Doc): string {
  return JSON.stringify(boardRoots.map(root => plain(board.getMap(root))))
}

function plain(value: unknown): unknown {
  if (value instanceof Y.Map) return [...value.entries()].map(([key, inner]) => [key, plain(inner)]).sort(byKey)
  if (value instanceof Y.Text) return value.toString()
  if (value instanceof Y.Array) return value.toArray().map(plain)
  return value
}

const byKey = ([a]: unknown[], [b]: unknown[]): number => (String(a) < String(b) ? -1 : 1)
