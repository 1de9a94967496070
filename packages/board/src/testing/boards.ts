import * as Y from 'yjs'
import { addNotes, type NewNote, type Placement, placeNote, readSession } from '../index.ts'

/** A board with notes n0, n1, … of these names. */
export function boardOf(...names: readonly string[]): Y.Doc {
  const board = new Y.Doc()
  addNotes(board, names.map(newNote))
  return board
}

export const newNote = (name: string, index: number): NewNote => ({
  id: `n${index}`,
  name,
  position: { x: index * 200, y: 0 },
  by: 'ann',
  at: index,
})

export const place = (board: Y.Doc, id: string, placement: Placement): boolean =>
  placeNote(board, id, { ...placement, by: 'ann', at: 1 })

/** Two replicas with the same content, and a way to bring each up to date with the other. */
export function twoReplicas(board: Y.Doc): { a: Y.Doc; b: Y.Doc; sync: () => void } {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  const sync = () => {
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'remote')
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'remote')
  }
  Y.applyUpdate(a, Y.encodeStateAsUpdate(board), 'remote')
  sync()
  return { a, b, sync }
}

export const plainSession = readSession(new Y.Doc())
