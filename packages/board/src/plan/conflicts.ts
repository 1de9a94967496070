// Too much of a good thing: engagements of one stakeholder, or of one profile, that crowd together.
import type { Day } from '../documents.ts'
import type { CellAddress } from './entry-key.ts'
import type { Plan, PlanCell, PlanRow } from './plan.ts'
import { addDays, daysBetween, engagementDay, MOST_DAYS, readWhen, whenText } from './when.ts'

/** Engagements of one stakeholder or profile that fall within one week. */
export interface PlanConflict {
  readonly of: 'stakeholder' | 'profile'
  readonly id: string
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly cells: readonly CellAddress[]
}

/** As many engagements of one party within `CROWD_DAYS` days are a conflict. */
export const CROWD = 3
export const CROWD_DAYS = 7

interface Dated extends CellAddress {
  readonly day: Day
}

/** Every crowd in the plan, by day; an engagement is in one crowd of its stakeholder and one of its profile at most. */
export function planConflicts(plan: Plan): readonly PlanConflict[] {
  const ofStakeholders = plan.rows.flatMap(row => crowdsIn(datesOf(row)).map(cells => conflict(row, cells)))
  const ofProfiles = [...byProfile(plan.rows)].flatMap(([id, rows]) =>
    crowdsIn(datesOfMembers(rows))
      .filter(cells => new Set(cells.map(cell => cell.stakeholder)).size > 1)
      .map(cells => ({ ...spanOf(cells), of: 'profile' as const, id, name: rows[0]?.profile?.name ?? '' })),
  )
  return [...ofStakeholders, ...ofProfiles].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const conflict = ({ stakeholder: { id, name } }: PlanRow, cells: readonly Dated[]): PlanConflict => ({
  ...spanOf(cells),
  of: 'stakeholder',
  id,
  name,
})

function spanOf(cells: readonly Dated[]): Pick<PlanConflict, 'from' | 'to' | 'cells'> {
  const days = cells.map(({ day }) => day)
  return {
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    cells: cells.map(({ stakeholder, phase }) => ({ stakeholder, phase })),
  }
}

function byProfile(rows: readonly PlanRow[]): ReadonlyMap<string, readonly PlanRow[]> {
  const members = new Map<string, PlanRow[]>()
  for (const row of rows) if (row.profile) members.set(row.profile.id, [...(members.get(row.profile.id) ?? []), row])
  return members
}

function datesOf({ stakeholder, cells }: PlanRow): readonly Dated[] {
  return cells.flatMap(cell => {
    const day = isStillToCome(cell) ? engagementDay(cell) : undefined
    return day ? [{ stakeholder: stakeholder.id, phase: cell.phase.id, day }] : []
  })
}

/** The dates of a profile's members; one that was written for the profile is one engagement, however many it is for. */
function datesOfMembers(rows: readonly PlanRow[]): readonly Dated[] {
  const told = new Set<string>()
  return rows.flatMap(row => {
    const isOwn = (phase: string) => row.cells.some(cell => cell.phase.id === phase && cell.own?.when !== undefined)
    return datesOf(row).filter(({ phase }) => {
      if (isOwn(phase)) return true
      const isFirst = !told.has(phase)
      told.add(phase)
      return isFirst
    })
  })
}

const isStillToCome = ({ level, entry }: PlanCell): boolean =>
  level !== 'none' && entry?.status !== 'dropped' && entry?.status !== 'done'

function crowdsIn(dates: readonly Dated[]): readonly (readonly Dated[])[] {
  const sorted = dates.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const crowds: (readonly Dated[])[] = []
  for (let start = 0; start < sorted.length; ) {
    const crowd = sorted.slice(start, endOfCrowd(sorted, start))
    if (crowd.length >= CROWD) crowds.push(crowd)
    start += crowd.length >= CROWD ? crowd.length : 1
  }
  return crowds
}

/** The index after the last date that is less than `CROWD_DAYS` days after the one at `start`. */
function endOfCrowd(sorted: readonly Dated[], start: number): number {
  const first = sorted[start]?.day ?? ''
  let end = start + 1
  for (let next = sorted[end]; next && daysBetween(first, next.day) < CROWD_DAYS; next = sorted[end]) end += 1
  return end
}

/** What the field `when` of a dated cell says so many days later: a day moves, days from an edge stay days from that edge; undefined when that leads too far. */
export function movedWhen(cell: PlanCell, days: number): string | undefined {
  const when = readWhen(cell.entry?.when)
  if (when?.kind === 'day') return whenText({ kind: 'day', day: addDays(when.day, days) })
  if (!when || Math.abs(when.days + days) > MOST_DAYS) return undefined
  return whenText({ ...when, days: when.days + days })
}
