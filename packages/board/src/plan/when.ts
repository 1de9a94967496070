// When an engagement takes place: a day, or so many days from the beginning or end of its phase, so that it moves along
// with the phase. Anything else people write ("in spring") stays free text and has no day.
import type { Day } from '../documents.ts'
import { readDay } from '../schema/read.ts'
import type { Phase } from './phase.ts'
import type { PlanCell } from './plan.ts'

export const edges = ['start', 'end'] as const
export type Edge = (typeof edges)[number]

/** A day, or a number of days after (negative: before) an edge of the phase. */
export type When =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'relative'; readonly edge: Edge; readonly days: number }

/** Two years either way. */
export const MOST_DAYS = 730

const RELATIVE = /^(start|end)([+-]\d{1,3})?$/

/** What the field `when` of an entry says: `2027-03-01`, `start`, `start+14`, `end-7`; undefined for free text. Total. */
export function readWhen(text: string | undefined): When | undefined {
  const day = readDay(text)
  if (day) return { kind: 'day', day }
  const [, edge, days = '0'] = RELATIVE.exec(text ?? '') ?? []
  if (edge === undefined || Math.abs(Number(days)) > MOST_DAYS) return undefined
  return { kind: 'relative', edge: edge === 'start' ? 'start' : 'end', days: Number(days) }
}

/** The text that `readWhen` reads back. */
export function whenText(when: When): string {
  if (when.kind === 'day') return when.day
  return when.days === 0 ? when.edge : `${when.edge}${when.days > 0 ? '+' : ''}${when.days}`
}

/** The day a `when` falls on; undefined while its phase has no such edge. */
export function dayOfWhen(when: When, phase: Pick<Phase, 'start' | 'end'>): Day | undefined {
  if (when.kind === 'day') return when.day
  const edge = phase[when.edge]
  return edge === undefined ? undefined : addDays(edge, when.days)
}

/** The day on which the engagement of a cell is planned; undefined when it is not dated. */
export function engagementDay({ entry, phase }: Pick<PlanCell, 'entry' | 'phase'>): Day | undefined {
  const when = readWhen(entry?.when)
  return when && dayOfWhen(when, phase)
}

const DAY = 86_400_000

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY

/** The day so many days later; within the years that have four digits. */
export function addDays(day: Day, days: number): Day {
  const at = Math.min(LAST, Math.max(FIRST, dayNumber(day) + days))
  return new Date(at * DAY).toISOString().slice(0, 10)
}

/** How many days `to` lies after `from`. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

const FIRST = dayNumber('0001-01-01')
const LAST = dayNumber('9999-12-31')
