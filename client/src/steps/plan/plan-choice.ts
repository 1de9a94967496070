// Which rows of the plan are shown, in which order and under which headings. Pure.
import {
  type Category,
  type Language,
  levels,
  nameKey,
  type Plan,
  type PlanGap,
  type PlanLevel,
  type PlanRow,
} from '@samenbord/board'

export const groupings = ['none', 'level', 'profile'] as const
export const sortings = ['created', 'name', 'weight'] as const
export const showings = ['all', 'gaps', 'overrides'] as const

export interface PlanChoice {
  readonly group: (typeof groupings)[number]
  readonly sort: (typeof sortings)[number]
  readonly show: (typeof showings)[number]
  /** Only rows with a cell of this level. */
  readonly level: PlanLevel | 'unplaced' | 'all'
  readonly category: Category | 'none' | 'all'
  readonly search: string
}

/** What a control of the choice is given. */
export interface PlanChoiceProps {
  readonly choice: PlanChoice
  readonly onChange: (choice: PlanChoice) => void
}

export const firstChoice: PlanChoice = {
  group: 'none',
  sort: 'created',
  show: 'all',
  level: 'all',
  category: 'all',
  search: '',
}

/** What leaves rows out, all at rest. */
export const unfiltered = { show: 'all', level: 'all', category: 'all' } as const

/** How many filters leave rows out; the search, which is in sight, is not counted. */
export const filtersOf = ({ show, level, category }: PlanChoice): number =>
  [show, level, category].filter(choice => choice !== 'all').length

/** Rows under one heading; `key` is a level, a profile's id, or empty for those with none. */
export interface PlanGroup {
  readonly key: string
  readonly rows: readonly PlanRow[]
}

interface Context {
  readonly gaps: readonly PlanGap[]
  /** Whose alphabet the names follow. */
  readonly language: Language
}

/** The chosen rows in groups; a group without rows is left out. */
export function groupsOf(plan: Plan, choice: PlanChoice, { gaps, language }: Context): readonly PlanGroup[] {
  const incomplete = new Set(gaps.map(gap => gap.stakeholder))
  const rows = plan.rows.filter(row => isShown(row, choice, incomplete)).sort(orderOf(choice.sort, language))
  if (choice.group === 'none') return rows.length > 0 ? [{ key: '', rows }] : []
  const keyOf = (row: PlanRow) => (choice.group === 'level' ? row.level : row.profile?.id) ?? ''
  const keys = choice.group === 'level' ? [...levels, ''] : profileKeys(rows)
  return keys.map(key => ({ key, rows: rows.filter(row => keyOf(row) === key) })).filter(group => group.rows.length > 0)
}

/** Profiles in their order of making, those without one last. */
function profileKeys(rows: readonly PlanRow[]): readonly string[] {
  const profiles = rows.flatMap(row => row.profile ?? []).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  return [...new Set(profiles.map(profile => profile.id)), '']
}

function isShown(row: PlanRow, choice: PlanChoice, incomplete: ReadonlySet<string>): boolean {
  const { stakeholder } = row
  return (
    nameKey(stakeholder.name).includes(nameKey(choice.search)) &&
    (choice.category === 'all' || (stakeholder.category ?? 'none') === choice.category) &&
    hasLevel(row, choice.level) &&
    (choice.show !== 'gaps' || incomplete.has(stakeholder.id)) &&
    (choice.show !== 'overrides' || row.cells.some(cell => cell.source === 'override'))
  )
}

function hasLevel(row: PlanRow, level: PlanChoice['level']): boolean {
  if (level === 'all') return true
  return level === 'unplaced' ? row.placement === undefined : row.cells.some(cell => cell.level === level)
}

const weightOf = ({ placement }: PlanRow): number => (placement ? placement.influence + placement.impact : -1)

function orderOf(sort: PlanChoice['sort'], language: Language): (a: PlanRow, b: PlanRow) => number {
  const alphabet = new Intl.Collator(language, { numeric: true })
  const orders: Readonly<Record<PlanChoice['sort'], (a: PlanRow, b: PlanRow) => number>> = {
    created: () => 0,
    name: (a, b) => alphabet.compare(a.stakeholder.name, b.stakeholder.name),
    weight: (a, b) => weightOf(b) - weightOf(a),
  }
  return orders[sort]
}
