import { directStatusOf, levelOf } from '../matrix/level.ts'
import type { Level } from '../matrix/placement.ts'
import { liveNotes } from '../notes/live-notes.ts'
import type { Note } from '../notes/note.ts'
import type { BoardSnapshot, SessionSnapshot } from '../snapshot/snapshot.ts'
import { entryKey } from './entry-key.ts'
import type { Phase } from './phase.ts'
import type { Plan, PlanCell, PlanRow } from './plan.ts'

/** Derives the engagement plan from the matrix: rows in order of creation, a cell for each phase. Pure. */
export function planOf(board: BoardSnapshot, session: SessionSnapshot): Plan {
  const rows = liveNotes(board).map(note => rowOf(note, board, session))
  return Object.freeze({ title: session.title, phases: session.phases, rows: Object.freeze(rows) })
}

function rowOf(note: Note, board: BoardSnapshot, session: SessionSnapshot): PlanRow {
  const placement = board.placements.get(note.id)
  const level = levelOf(placement, session.thresholds)
  const profile = board.assignments.get(note.id)
  return Object.freeze({
    stakeholder: note,
    placement,
    level,
    status: directStatusOf(placement, session.thresholds),
    profile: profile === undefined ? undefined : board.profiles.get(profile),
    cells: Object.freeze(
      session.phases.map(phase => cellOf(phase, level, board.entries.get(entryKey(note.id, phase.id)))),
    ),
  })
}

function cellOf(phase: Phase, matrixLevel: Level | undefined, entry: PlanCell['entry']): PlanCell {
  const override = entry?.override
  return Object.freeze({
    phase,
    level: override ? override.level : matrixLevel,
    source: override ? 'override' : 'derived',
    matrixLevel,
    entry,
  })
}
