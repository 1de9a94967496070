import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openRest } from './rest.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('what goes on is waited for, and then said once', () => {
  const act = vi.fn()
  const rest = openRest(100, act)
  for (let frame = 0; frame < 30; frame++) {
    rest.touch()
    vi.advanceTimersByTime(16)
  }
  expect(act).not.toHaveBeenCalled()
  expect(rest.isWaiting()).toBe(true)
  vi.advanceTimersByTime(100)
  expect(act).toHaveBeenCalledTimes(1)
  expect(rest.isWaiting()).toBe(false)
})

test('who no longer waits hears nothing', () => {
  const act = vi.fn()
  const rest = openRest(100, act)
  rest.touch()
  rest.cancel()
  vi.advanceTimersByTime(1000)
  expect(act).not.toHaveBeenCalled()
})
