import { type BoardSnapshot, categories, coverageOf, liveNotes, type Note } from '@samenbord/board'
import type { Step } from '@samenbord/tools/steps'

/** How far each step is, 0..1: categories covered, stakeholders placed, assigned, planned for, engaged with. */
export function progressOf(board: BoardSnapshot): Readonly<Record<Step, number>> {
  const notes = liveNotes(board)
  const placed = notes.filter(note => board.placements.has(note.id))
  const written = new Set([...board.entries.values()].map(entry => entry.stakeholder))
  const isPlanned = ({ id }: Note) => written.has(id) || written.has(board.assignments.get(id) ?? id)
  const engaged = new Set(board.log.flatMap(entry => entry.stakeholders))
  const asked = categories.length - 1
  return {
    identify: (asked - coverageOf(board).missing.length) / asked,
    evaluate: share(placed.length, notes.length),
    define: share(notes.filter(note => board.assignments.has(note.id)).length, notes.length),
    plan: share(placed.filter(isPlanned).length, placed.length),
    engage: share(placed.filter(note => engaged.has(note.id)).length, placed.length),
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
