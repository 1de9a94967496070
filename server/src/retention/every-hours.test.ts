import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everyHours } from './every-hours.ts'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the round is made soon after the start and then every day, whatever became of the last one, until it is stopped', async () => {
  let rounds = 0
  const failures: unknown[] = []
  const stop = everyHours(
    24,
    async () => {
      rounds += 1
      if (rounds === 2) throw new Error('the disk is full')
    },
    cause => failures.push(cause),
  )
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(rounds).toBe(1)
  await vi.advanceTimersByTimeAsync(3 * DAY)
  expect(rounds).toBe(4)
  expect(failures).toHaveLength(1)
  stop()
  await vi.advanceTimersByTimeAsync(DAY)
  expect(rounds).toBe(4)
})
