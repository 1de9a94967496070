import type { BoardSnapshot } from '../snapshot/snapshot.ts'
import type { Note } from './note.ts'

/** The notes that stand for a stakeholder: all but the merged ones, in order of creation. */
export function liveNotes(board: Pick<BoardSnapshot, 'notes'>): readonly Note[] {
  return [...board.notes.values()].filter(note => note.status !== 'merged')
}
