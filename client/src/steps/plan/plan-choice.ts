// Which rows of the plan are shown, in which order and under which headings. Pure.
import {
  type Category,
  engagementDay,
  type Language,
  levels,
  nameKey,
  type Plan,
  type PlanGap,
  type PlanLevel,
  type PlanRow,
} from '@samenbord/board'

import type { ShownField } from './grid/shown-field.ts'
import type { ScaleName } from './timeline/scale.ts'

export const groupings = ['none', 'level', 'profile', 'owner'] as const
export const sortings = ['created', 'name', 'weight', 'day'] as const
export const showings = ['all', 'gaps', 'overrides'] as const

export interface PlanChoice {
  readonly group: (typeof groupings)[number]
  readonly sort: (typeof sortings)[number]
  readonly show: (typeof showings)[number]
  /** Only rows with a cell of this level. */
  readonly level: PlanLevel | 'unplaced' | 'all'
  readonly category: Category | 'none' | 'all'
  readonly search: string
  /** What the cells of the grid show. */
  readonly cells: ShownField
  /** How much of the timeline is in sight. */
  readonly scale: ScaleName
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
  cells: 'summary',
  scale: 'project',
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
  const keyOf = keysBy[choice.group]
  const keys = { level: [...levels, ''], profile: profileKeys(rows), owner: ownerKeys(rows, language) }[choice.group]
  return keys.map(key => ({ key, rows: rows.filter(row => keyOf(row) === key) })).filter(group => group.rows.length > 0)
}

const keysBy: Readonly<Record<Exclude<PlanChoice['group'], 'none'>, (row: PlanRow) => string>> = {
  level: row => row.level ?? '',
  profile: row => row.profile?.id ?? '',
  owner: row => ownerOf(row),
}

/** Who is responsible for a stakeholder: whoever most of its cells name, the earlier phase where two are even. */
function ownerOf({ cells }: PlanRow): string {
  const counts = new Map<string, number>()
  for (const { entry } of cells) if (entry?.owner) counts.set(entry.owner, (counts.get(entry.owner) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as [string, number])[0]
}

/** Owners by the alphabet, those without one last. */
function ownerKeys(rows: readonly PlanRow[], language: Language): readonly string[] {
  const owners = new Set(rows.map(ownerOf).filter(owner => owner !== ''))
  return [...[...owners].sort(new Intl.Collator(language).compare), '']
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

// those without a date come last
const firstDay = ({ cells }: PlanRow): string => cells.flatMap(cell => engagementDay(cell) ?? []).sort()[0] ?? '~'

function orderOf(sort: PlanChoice['sort'], language: Language): (a: PlanRow, b: PlanRow) => number {
  const alphabet = new Intl.Collator(language, { numeric: true })
  const orders: Readonly<Record<PlanChoice['sort'], (a: PlanRow, b: PlanRow) => number>> = {
    created: () => 0,
    name: (a, b) => alphabet.compare(a.stakeholder.name, b.stakeholder.name),
    weight: (a, b) => weightOf(b) - weightOf(a),
    day: (a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0),
  }
  return orders[sort]
}
