// How long a workshop is kept: a number of months after its last change, with a warning before the end.
import type { Keeping } from '../storage/storage.ts'

const DAY = 24 * 60 * 60 * 1000

const WARNING = 30 * DAY

/** The moment that lies `months` calendar months after `at`, in UTC; on the last day of a month that is too short. */
export function monthsAfter(at: number, months: number): number {
  const date = new Date(at)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, lastDay))
}

/** When a workshop will be erased if nothing changes; `rule` is what the server does where nothing was chosen. */
export function erasedOn({ months, changedAt }: Pick<Keeping, 'months' | 'changedAt'>, rule: number): number {
  return monthsAfter(changedAt, months ?? rule)
}

/** Whether the facilitators are to be warned at `now`: thirty days before the end, but not before half of a short time is over. */
export function isEnding(keeping: Pick<Keeping, 'months' | 'changedAt'>, { rule, now }: { rule: number; now: number }) {
  const end = erasedOn(keeping, rule)
  return end - now <= Math.min(WARNING, (end - keeping.changedAt) / 2)
}
