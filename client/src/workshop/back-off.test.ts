import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { backOffByChance, delayOf } from './back-off.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a delay lies between nothing and a ceiling that doubles from 1 s to 25 s', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      (failures, chance) => {
        const ceiling = Math.min(25_000, 1000 * 2 ** (failures - 1))
        expect(delayOf(failures, chance)).toBeGreaterThanOrEqual(0)
        expect(delayOf(failures, chance)).toBeLessThanOrEqual(ceiling)
      },
    ),
  )
  expect([1, 2, 5, 6, 50].map(failures => delayOf(failures, 1))).toEqual([1000, 2000, 16_000, 25_000, 25_000])
})

/** A server that nobody reaches. */
class Unreachable {
  static readonly attempts: number[] = []
  onclose: ((event: { code: number }) => void) | null = null

  constructor() {
    Unreachable.attempts.push(Date.now())
    queueMicrotask(() => this.onclose?.({ code: 1006 }))
  }

  close(): void {}
}

const unreached = () =>
  new WebsocketProvider('ws://nowhere', 'board/w', new Y.Doc(), {
    connect: false,
    disableBc: true,
    // biome-ignore lint/suspicious/noExplicitAny: stands for a browser's class of which the provider uses little
    WebSocketPolyfill: Unreachable as any,
  })

test('the provider waits as long as chance says, and never as its own back-off would', async () => {
  const began = Date.now()
  const provider = unreached()
  backOffByChance(provider, () => 0.5)
  provider.connect()
  await vi.advanceTimersByTimeAsync(62_000)
  provider.destroy()
  const waits = Unreachable.attempts.map((at, index) => at - (Unreachable.attempts[index - 1] ?? began))
  expect(waits).toEqual([0, 500, 1000, 2000, 4000, 8000, 12_500, 12_500, 12_500])
})

test('after a connection that worked the next waits are short again', () => {
  const provider = unreached()
  backOffByChance(provider, () => 0.5)
  const close = () => provider.emit('connection-close', [null, provider])
  for (let each = 0; each < 5; each += 1) close()
  expect(provider.maxBackoffTime).toBe(8000)
  provider.emit('sync', [true])
  close()
  expect(provider.maxBackoffTime).toBe(500)
  provider.destroy()
})
