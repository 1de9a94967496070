import { expect, test } from 'vitest'
import { erasedOn, isEnding, monthsAfter } from './keeping-time.ts'

const at = (day: string) => Date.parse(`${day}T10:00:00Z`)

test('months are those of the calendar', () => {
  expect(monthsAfter(at('2026-03-15'), 12)).toBe(at('2027-03-15'))
  expect(monthsAfter(at('2026-11-30'), 3)).toBe(at('2027-02-28'))
  expect(monthsAfter(at('2027-11-30'), 3)).toBe(at('2028-02-29'))
  expect(monthsAfter(at('2026-12-31'), 1)).toBe(at('2027-01-31'))
})

test('what the facilitator chose goes before the rule of the server', () => {
  expect(erasedOn({ months: undefined, changedAt: at('2026-01-10') }, 12)).toBe(at('2027-01-10'))
  expect(erasedOn({ months: 36, changedAt: at('2026-01-10') }, 12)).toBe(at('2029-01-10'))
})

test('the warning comes thirty days before the end, and in a short time only when half of it is over', () => {
  const year = { months: 12, changedAt: at('2026-01-10') }
  expect(isEnding(year, { rule: 1, now: at('2026-12-10') })).toBe(false)
  expect(isEnding(year, { rule: 1, now: at('2026-12-12') })).toBe(true)
  const month = { months: undefined, changedAt: at('2026-01-10') }
  expect(isEnding(month, { rule: 1, now: at('2026-01-20') })).toBe(false)
  expect(isEnding(month, { rule: 1, now: at('2026-01-27') })).toBe(true)
})
