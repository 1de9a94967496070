import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOfWhen,
  daysBetween,
  edges,
  engagementDay,
  MOST_DAYS,
  readWhen,
  type When,
  whenText,
} from '../index.ts'

const arbitraryWhen: fc.Arbitrary<When> = fc.oneof(
  fc.integer({ min: -3000, max: 3000 }).map(days => ({ kind: 'day' as const, day: addDays('2027-01-01', days) })),
  fc.record({
    kind: fc.constant('relative' as const),
    edge: fc.constantFrom(...edges),
    days: fc.integer({ min: -MOST_DAYS, max: MOST_DAYS }),
  }),
)

describe('[P9] the field when', () => {
  test('says a day, or days from an edge of the phase; anything else is free text without a day', () => {
    expect(readWhen('2027-03-01')).toEqual({ kind: 'day', day: '2027-03-01' })
    expect(readWhen('start')).toEqual({ kind: 'relative', edge: 'start', days: 0 })
    expect(readWhen('end-7')).toEqual({ kind: 'relative', edge: 'end', days: -7 })
    for (const text of [undefined, '', 'in spring', '2027-02-30', 'start+', 'start+999', 'END', 'end 7'])
      expect(readWhen(text), text).toBeUndefined()
  })

  test('is read back from its text', () => {
    fc.assert(
      fc.property(arbitraryWhen, when => {
        expect(readWhen(whenText(when))).toEqual(when)
      }),
    )
  })

  test('moves along with the phase, and has no day while the phase has none', () => {
    const when: When = { kind: 'relative', edge: 'start', days: 14 }
    expect(dayOfWhen(when, { start: '2028-02-20', end: undefined })).toBe('2028-03-05')
    expect(dayOfWhen(when, { start: undefined, end: '2028-02-20' })).toBeUndefined()
    const phase = { id: 'p', preset: undefined, names: {}, order: 0, start: '2027-12-31', end: undefined }
    expect(engagementDay({ phase, entry: undefined })).toBeUndefined()
  })
})

test('[P9] days are counted over months, leap years and summer time', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  const days = fc.integer({ min: -2000, max: 2000 })
  fc.assert(
    fc.property(days, count => {
      expect(daysBetween('2027-06-15', addDays('2027-06-15', count))).toBe(count)
    }),
  )
})
