// Days as pixels: how long the timeline is, where a day lies, and which months and weeks are marked. Pure.
import { addDays, type Day, daysBetween, engagementDay, type Phase, type Plan, type PlanRow } from '@samenbord/board'

export const scales = ['project', 'months', 'weeks'] as const
export type ScaleName = (typeof scales)[number]

/** From `first` on, `days` days, each `width` pixels wide. */
export interface Scale {
  readonly first: Day
  readonly days: number
  readonly width: number
}

const MARGIN = 10
const WIDTHS = { months: 5, weeks: 18 } as const
const LEAST_WIDTH = 1.5

/** The scale on which everything dated, and today, can be seen; `project` fits into `room` pixels. */
export function scaleOf(plan: Plan, { name, today, room }: { name: ScaleName; today: Day; room: number }): Scale {
  const dated = [
    ...plan.phases.flatMap(edgesOf),
    ...plan.rows.flatMap(row => row.cells.flatMap(c => engagementDay(c) ?? [])),
  ]
  const sorted = [...dated, today].sort()
  const first = addDays(sorted[0] ?? today, -MARGIN)
  const days = daysBetween(first, addDays(sorted.at(-1) ?? today, MARGIN)) + 1
  return { first, days, width: name === 'project' ? Math.max(LEAST_WIDTH, room / days) : WIDTHS[name] }
}

const edgesOf = ({ start, end }: Phase): readonly Day[] => [start, end].flatMap(day => day ?? [])

/** Where a day begins, in pixels from the left. */
export const leftOf = (day: Day, { first, width }: Scale): number => daysBetween(first, day) * width

/** The day that lies at so many pixels from the left. */
export const dayAt = (x: number, { first, days, width }: Scale): Day =>
  addDays(first, Math.max(0, Math.min(days - 1, Math.floor(x / width))))

/** The first days of months on the scale; of weeks (Mondays, ISO 8601) where a day is wide enough. */
export function ticksOf(scale: Scale): readonly { readonly day: Day; readonly kind: 'month' | 'week' }[] {
  const ticks: { day: Day; kind: 'month' | 'week' }[] = []
  for (let index = 0; index < scale.days; index++) {
    const day = addDays(scale.first, index)
    if (day.endsWith('-01')) ticks.push({ day, kind: 'month' })
    else if (scale.width >= WIDTHS.weeks && isMonday(day)) ticks.push({ day, kind: 'week' })
  }
  return ticks
}

// 1 January 2024 was a Monday
const isMonday = (day: Day): boolean => daysBetween('2024-01-01', day) % 7 === 0

export interface Chip {
  readonly cell: PlanRow['cells'][number]
  readonly day: Day
  /** Chips that would cover each other lie in lanes below each other. */
  readonly lane: number
}

/** The dated engagements of a row, in lanes such that no chip, `chipWidth` pixels wide, covers another. */
export function chipsOf({ cells }: PlanRow, scale: Scale, chipWidth: number): readonly Chip[] {
  const dated = cells.flatMap(cell => {
    const day = cell.level === 'none' ? undefined : engagementDay(cell)
    return day ? [{ cell, day }] : []
  })
  const ends: number[] = []
  return dated
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ cell, day }) => {
      const left = leftOf(day, scale)
      const free = ends.findIndex(end => end <= left)
      const lane = free >= 0 ? free : ends.length
      ends[lane] = left + chipWidth
      return { cell, day, lane }
    })
}
