import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AdmissionQueue } from './admission-queue.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const stays = () => new AbortController().signal

/** Lets `count` come at once; answers the moments at which they were let through, filled as time goes by. */
function crowd(queue: AdmissionQueue, count: number) {
  const began = performance.now()
  const through: number[] = []
  const away: number[] = []
  for (let each = 0; each < count; each += 1) {
    void queue.enter(stays()).then(may => (may ? through : away).push(performance.now() - began))
  }
  return { through, away }
}

test('no span of a second sees more than the rate, and everybody gets through in turn', async () => {
  const queue = new AdmissionQueue({ perSecond: 100, waiting: 1000 })
  const { through, away } = crowd(queue, 750)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(away).toEqual([])
  expect(through).toHaveLength(750)
  const busiest = through.map((from, at) => through.slice(at).filter(moment => moment < from + 1000).length)
  expect(Math.max(...busiest)).toBe(100)
  expect(through.at(-1)).toBeLessThan(8500)
})

test('whoever would wait behind too many is sent away at once, with an honest time', async () => {
  const queue = new AdmissionQueue({ perSecond: 10, waiting: 25 })
  const { through, away } = crowd(queue, 50)
  await vi.advanceTimersByTimeAsync(0)
  expect(through).toHaveLength(10)
  expect(away).toHaveLength(15)
  expect(queue.length).toBe(25)
  expect(queue.retryAfter).toBe(3)
})

test('who leaves gives up the place', async () => {
  const queue = new AdmissionQueue({ perSecond: 1, waiting: 2 })
  const leaving = new AbortController()
  await queue.enter(stays())
  const left = queue.enter(leaving.signal)
  const next = crowd(queue, 1)
  leaving.abort()
  expect(await left).toBe(false)
  await vi.advanceTimersByTimeAsync(1300)
  expect(next.through).toHaveLength(1)
  expect(queue.length).toBe(0)
})

test('a server that is ending lets nobody wait', async () => {
  const queue = new AdmissionQueue({ perSecond: 1, waiting: 10 })
  const { through, away } = crowd(queue, 5)
  queue.close()
  await vi.advanceTimersByTimeAsync(0)
  expect([through.length, away.length]).toEqual([1, 4])
  expect(await queue.enter(stays())).toBe(false)
})
