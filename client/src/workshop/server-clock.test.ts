import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Device, offsetOf, openServerClock } from './server-clock.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const SERVER = 1_800_000_000_000
const HOUR = 3_600_000

/** A device whose stopwatch began at 7 s, whose clock is an hour late, and which counts its questions. */
function deviceOf() {
  const began = Date.now()
  const state = { asked: 0, isReachable: true, slept: 0, wall: -HOUR }
  const passed = () => Date.now() - began
  const device: Device = {
    async askServer() {
      state.asked += 1
      return state.isReachable ? SERVER + passed() + state.slept : undefined
    },
    stopwatch: () => 7000 + passed(),
    wallClock: () => SERVER + passed() + state.slept + state.wall,
  }
  return { state, device, serverNow: () => SERVER + passed() + state.slept }
}

test('the middle of five answers counts, so that one slow way does not', () => {
  const ping = (back: number) => ({ sent: 1000, received: 1020 + back, server: 5010 })
  expect(offsetOf([0, 0, 0, 900, 4000].map(ping))).toBe(4000)
  expect(offsetOf([])).toBeUndefined()
})

test('the server’s time is known after five questions, whatever the device’s own clock says', async () => {
  const { device, state, serverNow } = deviceOf()
  const clock = openServerClock(device)
  expect(clock.now()).toBeUndefined()
  await clock.ask()
  expect([state.asked, clock.now()]).toEqual([5, serverNow()])
  await vi.advanceTimersByTimeAsync(60_000)
  expect([state.asked, clock.now()]).toEqual([5, serverNow()])
  clock.close()
})

test('a device that slept, or whose clock was set, asks anew', async () => {
  const { device, state, serverNow } = deviceOf()
  const clock = openServerClock(device)
  await clock.ask()
  // the stopwatch stands still while it sleeps
  state.slept = 90_000
  await vi.advanceTimersByTimeAsync(5000)
  expect([state.asked, clock.now()]).toEqual([10, serverNow()])
  state.wall = HOUR
  await vi.advanceTimersByTimeAsync(5000)
  expect([state.asked, clock.now()]).toEqual([15, serverNow()])
  clock.close()
})

test('it asks again after ten minutes, and goes on with what it knew while the server does not answer', async () => {
  const { device, state, serverNow } = deviceOf()
  const clock = openServerClock(device)
  await clock.ask()
  state.isReachable = false
  await vi.advanceTimersByTimeAsync(10 * 60_000 + 5000)
  expect(state.asked).toBe(6)
  expect(clock.now()).toBe(serverNow())
  state.isReachable = true
  await vi.advanceTimersByTimeAsync(5000)
  expect(state.asked).toBeGreaterThanOrEqual(11)
  clock.close()
})
