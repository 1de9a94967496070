import {
  type BoardSnapshot,
  type Engagement,
  engagementOf,
  type Plan,
  type PlanLevel,
  type PlanRow,
} from '@samenbord/board'

/** One stakeholder in the overview: what was planned against what was done. */
export interface OverviewRow extends Engagement {
  readonly row: PlanRow
}

/** The columns by which the overview can be sorted. */
export const overviewKeys = ['name', 'level', 'planned', 'done', 'open'] as const
export type OverviewKey = (typeof overviewKeys)[number]

const levels: readonly (PlanLevel | undefined)[] = [
  'partner',
  'involve',
  'satisfy',
  'consult',
  'inform',
  'none',
  undefined,
]

/** Every stakeholder of the plan with its engagement. */
export function overviewRows(board: BoardSnapshot, plan: Plan): readonly OverviewRow[] {
  return plan.rows.map(row => ({ row, ...engagementOf(board, plan, row.stakeholder.id) }))
}

/** The rows in the order of one column, the most pressing first; equal ones stay in the order of writing. */
export function sortedOverview(
  rows: readonly OverviewRow[],
  { key, descending }: { key: OverviewKey; descending: boolean },
  compare: (a: string, b: string) => number,
): readonly OverviewRow[] {
  const turn = descending ? -1 : 1
  const orders: Readonly<Record<OverviewKey, (a: OverviewRow, b: OverviewRow) => number>> = {
    name: (a, b) => compare(a.row.stakeholder.name, b.row.stakeholder.name),
    level: (a, b) => levels.indexOf(a.row.level) - levels.indexOf(b.row.level),
    planned: (a, b) => b.planned.length - b.completed.length - (a.planned.length - a.completed.length),
    done: (a, b) => a.done.length - b.done.length,
    open: (a, b) => b.open.length - a.open.length,
  }
  return [...rows].sort((a, b) => turn * orders[key](a, b))
}

/** Those whose level asks for close contact and with whom there was none yet. */
export function silentRows(rows: readonly OverviewRow[]): readonly OverviewRow[] {
  return rows.filter(({ row, done }) => done.length === 0 && (row.level === 'involve' || row.level === 'consult'))
}
