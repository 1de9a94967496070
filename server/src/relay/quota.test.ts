import { expect, test } from 'vitest'
import { Quota } from './quota.ts'

test('a burst passes at once, then one at a time as permits come back', () => {
  const quota = new Quota({ burst: 3, perSecond: 2 }, 0)
  expect([quota.take(0), quota.take(0), quota.take(0), quota.take(0)]).toEqual([true, true, true, false])
  expect(quota.wait(0)).toBe(500)
  expect(quota.take(499)).toBe(false)
  expect(quota.take(500)).toBe(true)
  expect(quota.wait(10_000)).toBe(0)
})

test('a clock that steps back gives no permits', () => {
  const quota = new Quota({ burst: 1, perSecond: 1 }, 1000)
  quota.take(1000)
  expect(quota.take(0)).toBe(false)
})
