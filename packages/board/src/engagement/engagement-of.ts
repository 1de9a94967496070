import type { NoteId } from '../notes/note.ts'
import type { Plan, PlanCell } from '../plan/plan.ts'
import type { BoardSnapshot } from '../snapshot/snapshot.ts'
import type { LogEntry } from './log-entry.ts'

/** What was planned for one stakeholder against what was done. */
export interface Engagement {
  /** Cells with a level that asks for something and were not dropped. */
  readonly planned: readonly PlanCell[]
  /** Cells somebody marked as done. */
  readonly completed: readonly PlanCell[]
  /** Entries of the log that hold: corrected ones are left out. */
  readonly done: readonly LogEntry[]
  /** Those whose follow-up is still required. */
  readonly open: readonly LogEntry[]
}

/** Planned against done for one stakeholder; merged notes count for the note they were merged into. */
export function engagementOf(board: BoardSnapshot, plan: Plan, stakeholder: NoteId): Engagement {
  const row = plan.rows.find(candidate => candidate.stakeholder.id === stakeholder)
  const cells = row?.cells ?? []
  const planned = cells.filter(cell => cell.level && cell.level !== 'none' && cell.entry?.status !== 'dropped')
  const done = standingEntries(board.log).filter(entry => concerns(board, entry, stakeholder))
  return {
    planned,
    completed: planned.filter(cell => cell.entry?.status === 'done'),
    done,
    open: done.filter(entry => entry.followUp === 'required'),
  }
}

/** The log without the entries that a later one corrects. */
export function standingEntries(log: readonly LogEntry[]): readonly LogEntry[] {
  const corrected = new Set(log.flatMap(entry => (entry.correctsId === entry.id ? [] : (entry.correctsId ?? []))))
  return log.filter(entry => !corrected.has(entry.id))
}

/** Whether an entry is about a stakeholder, or about one that was merged into it. */
export function concerns(board: BoardSnapshot, entry: LogEntry, stakeholder: NoteId): boolean {
  return entry.stakeholders.some(id => id === stakeholder || board.notes.get(id)?.mergedInto === stakeholder)
}
