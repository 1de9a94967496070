import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VersionRecord } from '../storage/storage.ts'
import { surplus } from './thinning.ts'

const HOUR = 3_600_000
const version = (at: number, more: Partial<VersionRecord> = {}): VersionRecord => ({
  ...{ id: `v${at}`, workshop: 'w1', at, reason: 'step', by: undefined, name: undefined, step: 'identify' },
  ...{ digest: '', changes: {}, size: 10 },
  ...more,
})
const newestFirst = (versions: readonly VersionRecord[]) => versions.toSorted((a, b) => b.at - a.at)

test('nothing goes while there is room', () => {
  expect(surplus(newestFirst([1, 2, 3].map(at => version(at))), { most: 3, bytes: 30 })).toEqual([])
})

test('old ones that lie close together go first, the newest five and the very first stay', () => {
  const times = [0, 100, 101, 200, 300, 400, 500, 600].map(hour => hour * HOUR)
  const all = newestFirst(times.map(at => version(at)))
  expect(surplus(all, { most: 7, bytes: 1000 })).toEqual([`v${101 * HOUR}`])
  expect(surplus(all, { most: 1, bytes: 1000 })).toHaveLength(3)
  expect(surplus(all.slice(0, 5), { most: 1, bytes: 1 })).toEqual([])
})

test('what somebody asked for goes only when nothing else can, the oldest of it first', () => {
  const asked = { reason: 'asked' } as const
  const all = newestFirst([
    ...[1, 2, 3].map(at => version(at, asked)),
    ...[4, 5].map(at => version(at)),
    ...[6, 7, 8, 9, 10].map(at => version(at)),
  ])
  expect(surplus(all, { most: 8, bytes: 1000 }).toSorted()).toEqual(['v4', 'v5'])
  expect(surplus(all, { most: 7, bytes: 1000 })).toContain('v1')
})

test('the rest is always within the limits, or only the newest five', () => {
  const record = fc.record({ at: fc.nat(1000), size: fc.nat(50), isAsked: fc.boolean() })
  fc.assert(
    fc.property(fc.uniqueArray(record, { selector: ({ at }) => at }), fc.nat(20), fc.nat(400), (given, most, bytes) => {
      const all = newestFirst(
        given.map(({ at, size, isAsked }) => version(at, { size, reason: isAsked ? 'asked' : 'step' })),
      )
      const gone = surplus(all, { most, bytes })
      const rest = all.filter(({ id }) => !gone.includes(id))
      const isWithin = rest.length <= most && rest.reduce((sum, { size }) => sum + size, 0) <= bytes
      expect(isWithin || rest.length <= 5).toBe(true)
      expect(rest.slice(0, 5)).toEqual(all.slice(0, 5))
    }),
  )
})
