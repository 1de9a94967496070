import { expect, test } from 'vitest'
import { erasedOn, monthsAfter } from './keeping-time.ts'

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
