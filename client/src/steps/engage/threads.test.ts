import type { LogEntry } from '@samenbord/board'
import { expect, test } from 'vitest'
import { threadsOf } from './threads.ts'

const entry = (id: string, change: Partial<LogEntry> = {}): LogEntry => ({
  id,
  stakeholders: ['n'],
  date: '2026-11-20',
  type: 'call',
  direction: 'both',
  summary: id,
  followUp: 'none',
  correctsId: undefined,
  attitudeAfter: undefined,
  commitments: [],
  by: 'p',
  byName: '',
  at: 0,
  ...change,
})

const shown = (log: readonly LogEntry[]) =>
  threadsOf(log).map(({ entries }) => entries.map(({ entry: { id }, corrected }) => (corrected ? `-${id}` : id)))

test('the latest day comes first, and on one day what was written last', () => {
  const log = [entry('a', { date: '2026-11-01' }), entry('b', { at: 1 }), entry('c', { at: 2 })]
  expect(shown(log)).toEqual([['c'], ['b'], ['a']])
})

test('a correction stands below what it corrects, also over several steps', () => {
  const log = [entry('a'), entry('b', { correctsId: 'a', at: 1 }), entry('c', { correctsId: 'b', at: 2 })]
  expect(shown(log)).toEqual([['-a', '-b', 'c']])
})

test('two people who correct the same entry at once are both kept', () => {
  const log = [entry('a'), entry('b', { correctsId: 'a', at: 1 }), entry('c', { correctsId: 'a', at: 2 })]
  expect(shown(log)).toEqual([['-a', 'b', 'c']])
})

test('a follow-up that is done takes the place of the open one', () => {
  const log = [
    entry('a', { summary: 'call', followUp: 'required' }),
    entry('b', { summary: 'call', followUp: 'completed', correctsId: 'a', at: 1 }),
  ]
  expect(shown(log)).toEqual([['b']])
})

test('a correction of an entry that is gone stands on its own', () => {
  expect(shown([entry('b', { correctsId: 'gone' })])).toEqual([['b']])
})

test('entries that correct each other or themselves are shown once', () => {
  const log = [entry('a', { correctsId: 'b' }), entry('b', { correctsId: 'a', at: 1 }), entry('c', { correctsId: 'c' })]
  expect(
    shown(log)
      .flat()
      .map(id => id.replace('-', ''))
      .sort(),
  ).toEqual(['a', 'b', 'c'])
})
