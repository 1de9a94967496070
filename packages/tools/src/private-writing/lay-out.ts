import { addNotes, NOTE_SIZE, type Position, readBoard } from '@samenbord/board'
import type * as Y from 'yjs'
import type { WrittenNote } from './private-note.ts'

const STEP = NOTE_SIZE + 16
/** A block of notes is about this much wider than high, like a screen. */
const ASPECT = 1.6

/** Puts revealed notes below what lies on the board, in rows; those that are there already stay as they are. */
export function layOut(board: Y.Doc, notes: readonly WrittenNote[], isAnonymous: boolean): void {
  const { notes: present } = readBoard(board)
  const fresh = notes.filter(({ id }) => !present.has(id)).sort(isAnonymous ? byId : byTime)
  const origin = below([...present.values()].map(({ position }) => position))
  const columns = Math.max(1, Math.ceil(Math.sqrt(fresh.length * ASPECT)))
  addNotes(
    board,
    fresh.map(({ id, name, category, by, at }, index) => ({
      id,
      name,
      position: {
        x: origin.x + (index % columns) * STEP,
        y: origin.y + Math.floor(index / columns) * STEP,
      },
      ...(category && { category }),
      // nameless means that what is stored names nobody either, not even by the time of writing
      by: isAnonymous ? '' : by,
      at: isAnonymous ? 0 : at,
    })),
  )
}

const byId = (a: WrittenNote, b: WrittenNote): number => (a.id < b.id ? -1 : 1)
const byTime = (a: WrittenNote, b: WrittenNote): number => a.at - b.at || byId(a, b)

function below(positions: readonly Position[]): Position {
  if (positions.length === 0) return { x: 0, y: 0 }
  return { x: Math.min(...positions.map(({ x }) => x)), y: Math.max(...positions.map(({ y }) => y)) + STEP }
}
