import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Beat } from './beat.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function watched() {
  const beats: string[] = []
  return { beats, member: (name: string) => ({ flush: () => beats.push(name) }) }
}

test('while things are quiet nothing waits longer than this turn', () => {
  const { beats, member } = watched()
  const beat = new Beat(10)
  beat.schedule(member('first'))
  vi.advanceTimersByTime(0)
  expect(beats).toEqual(['first'])
  vi.advanceTimersByTime(500)
  beat.schedule(member('much later'))
  vi.advanceTimersByTime(0)
  expect(beats).toEqual(['first', 'much later'])
})

test('under load what comes gathers for one window, and goes out at its end, once', () => {
  const { beats, member } = watched()
  const beat = new Beat(10)
  beat.schedule(member('first'))
  vi.advanceTimersByTime(0)
  const busy = member('busy')
  for (let turn = 0; turn < 9; turn += 1) {
    beat.schedule(busy)
    vi.advanceTimersByTime(1)
  }
  expect(beats).toEqual(['first'])
  vi.advanceTimersByTime(1)
  expect(beats).toEqual(['first', 'busy'])
})

test('whoever can travel with others is asked last', () => {
  const { beats, member } = watched()
  const beat = new Beat(10)
  beat.scheduleLast(member('notice'))
  beat.schedule(member('updates'))
  vi.advanceTimersByTime(0)
  expect(beats).toEqual(['updates', 'notice'])
})

test('what a member schedules while it is flushed, comes with the next beat', () => {
  const { beats, member } = watched()
  const beat = new Beat(10)
  const again = member('again')
  beat.schedule({
    flush: () => {
      beats.push('once')
      beat.schedule(again)
    },
  })
  vi.advanceTimersByTime(0)
  expect(beats).toEqual(['once'])
  vi.advanceTimersByTime(10)
  expect(beats).toEqual(['once', 'again'])
})
