// Which rows of the plan are shown, in which order and under which headings. Pure.
import { levels, nameKey, type Plan, type PlanGap, type PlanRow } from '@samenbord/board'

export const groupings = ['none', 'level', 'profile'] as const
export const sortings = ['created', 'name', 'weight'] as const
export const showings = ['all', 'gaps', 'overrides'] as const

export interface PlanChoice {
  readonly group: (typeof groupings)[number]
  readonly sort: (typeof sortings)[number]
  readonly show: (typeof showings)[number]
  readonly search: string
}

export const firstChoice: PlanChoice = { group: 'none', sort: 'created', show: 'all', search: '' }

/** Rows under one heading; `key` is a level, a profile's id, or empty for those with none. */
export interface PlanGroup {
  readonly key: string
  readonly rows: readonly PlanRow[]
}

/** The chosen rows in groups; a group without rows is left out. */
export function groupsOf(plan: Plan, choice: PlanChoice, gaps: readonly PlanGap[]): readonly PlanGroup[] {
  const incomplete = new Set(gaps.map(gap => gap.stakeholder))
  const rows = plan.rows.filter(row => isShown(row, choice, incomplete)).sort(orders[choice.sort])
  if (choice.group === 'none') return rows.length > 0 ? [{ key: '', rows }] : []
  const keyOf = (row: PlanRow) => (choice.group === 'level' ? row.level : row.profile?.id) ?? ''
  const keys = choice.group === 'level' ? [...levels, ''] : [...new Set(rows.map(keyOf))].sort(emptyLast)
  return keys.map(key => ({ key, rows: rows.filter(row => keyOf(row) === key) })).filter(group => group.rows.length > 0)
}

const emptyLast = (a: string, b: string): number => Number(a === '') - Number(b === '') || (a < b ? -1 : 1)

function isShown(row: PlanRow, { show, search }: PlanChoice, incomplete: ReadonlySet<string>): boolean {
  if (!nameKey(row.stakeholder.name).includes(nameKey(search))) return false
  if (show === 'gaps') return incomplete.has(row.stakeholder.id)
  return show === 'all' || row.cells.some(cell => cell.source === 'override')
}

const weightOf = ({ placement }: PlanRow): number => (placement ? placement.influence + placement.impact : -1)

const orders: Readonly<Record<PlanChoice['sort'], (a: PlanRow, b: PlanRow) => number>> = {
  created: () => 0,
  name: (a, b) => a.stakeholder.name.localeCompare(b.stakeholder.name),
  weight: (a, b) => weightOf(b) - weightOf(a),
}
