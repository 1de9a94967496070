import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cell } from '../workshop/watched.ts'
import { settled } from './settled.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Unsaved changes, as the save state hears of them. */
function unsaved() {
  const source = cell({ count: 0 })
  const calm = settled(source, { isRestless: ({ count }) => count > 0, isSame: (a, b) => a.count === b.count, ms: 250 })
  const heard: number[] = []
  const stop = calm.subscribe(() => heard.push(calm.get().count))
  return { set: (count: number) => source.set({ count }), heard, calm, stop }
}

test('unrest is told at once, rest only after it has lasted', () => {
  const { set, heard, calm } = unsaved()
  set(1)
  expect(heard).toEqual([1])
  set(0)
  expect(calm.get().count).toBe(1)
  vi.advanceTimersByTime(250)
  expect(heard).toEqual([1, 0])
})

test('a rest that did not last is never told, nor the same unrest twice', () => {
  const { set, heard } = unsaved()
  for (let letter = 0; letter < 10; letter++) {
    set(1)
    vi.advanceTimersByTime(20)
    set(0)
    vi.advanceTimersByTime(100)
  }
  expect(heard).toEqual([1])
})

test('who has left hears nothing more', () => {
  const { set, heard, stop } = unsaved()
  set(1)
  set(0)
  stop()
  vi.advanceTimersByTime(1000)
  expect(heard).toEqual([1])
})
