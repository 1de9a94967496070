import type { BoardSnapshot } from '../snapshot/snapshot.ts'
import { liveNotes } from './live-notes.ts'
import { type Category, categories } from './note.ts'

/** Which of the playbook's categories have a stakeholder, and which have none; `other` is never missing. */
export function coverageOf(board: Pick<BoardSnapshot, 'notes'>): { present: Category[]; missing: Category[] } {
  const seen = new Set(liveNotes(board).map(note => note.category))
  const asked = categories.filter(category => category !== 'other')
  return {
    present: categories.filter(category => seen.has(category)),
    missing: asked.filter(category => !seen.has(category)),
  }
}
