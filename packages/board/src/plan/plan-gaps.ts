import type { NoteId } from '../notes/note.ts'
import { attitudeGap } from './attitude.ts'
import type { Plan, PlanCell, PlanRow } from './plan.ts'

/** Something the completeness coach asks about one stakeholder. */
export interface PlanGap {
  readonly kind: 'involveWithoutOwner' | 'involveWithoutDate' | 'consultedByNobody' | 'attitudeWithoutAction'
  readonly stakeholder: NoteId
}

/** What the plan lacks (product rules): `involve` without an owner or a date; high impact and low influence that nobody consults; an attitude that is to change with no action. */
export function planGaps(plan: Plan): readonly PlanGap[] {
  return plan.rows.flatMap(row => gapsOf(row).map(kind => ({ kind, stakeholder: row.stakeholder.id })))
}

function gapsOf(row: PlanRow): PlanGap['kind'][] {
  const gaps: PlanGap['kind'][] = []
  const involved = row.cells.filter(cell => cell.level === 'involve')
  if (involved.length > 0 && !involved.some(cell => cell.entry?.owner)) gaps.push('involveWithoutOwner')
  if (involved.length > 0 && !involved.some(isDated)) gaps.push('involveWithoutDate')
  if (row.level === 'consult' && !row.cells.some(isConsulted)) gaps.push('consultedByNobody')
  if (attitudeGap(row.attitudes) > 0 && !row.cells.some(isAction)) gaps.push('attitudeWithoutAction')
  return gaps
}

const isDated = (cell: PlanCell): boolean =>
  cell.entry?.when !== undefined || cell.phase.start !== undefined || cell.phase.end !== undefined

// A derived "consult" alone is an intention: somebody consults once a cell says how or by whom.
const isConsulted = (cell: PlanCell): boolean =>
  cell.level !== undefined &&
  cell.level !== 'none' &&
  cell.level !== 'inform' &&
  Boolean(cell.entry?.owner || cell.entry?.method || cell.entry?.channel || cell.entry?.when)

// A level alone changes nobody's mind.
const isAction = (cell: PlanCell): boolean =>
  cell.level !== 'none' && cell.entry?.status !== 'dropped' && Boolean(cell.entry?.method || cell.entry?.objective)
