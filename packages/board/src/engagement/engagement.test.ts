import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { editEntry, engagementOf, logEngagement, mergeNotes, planOf, readBoard } from '../index.ts'
import { boardOf, place, plainSession } from '../testing/boards.ts'

const log = (board: Y.Doc, id: string, change: Partial<Parameters<typeof logEngagement>[1]> = {}) =>
  logEngagement(board, {
    ...{ id, stakeholders: ['n0'], date: '2026-03-01', type: 'call', direction: 'out' },
    ...{ summary: 'Gebeld', followUp: 'none', by: 'ann', at: 1 },
    ...change,
  })

test('[E1] an entry is never overwritten; a correction is a new entry; a day must exist', () => {
  const board = boardOf('NMBS')
  expect(log(board, 'a')).toBe(true)
  expect(log(board, 'a', { summary: 'Anders' })).toBe(false)
  expect(log(board, 'b', { date: '2026-02-29' })).toBe(false)
  expect(log(board, 'c', { correctsId: 'a', date: '2026-02-28' })).toBe(true)
  const entries = readBoard(board).log
  expect(entries.map(entry => [entry.id, entry.summary])).toEqual([
    ['c', 'Gebeld'],
    ['a', 'Gebeld'],
  ])
})

test('[E2] planned counts cells that ask for something, done the entries that hold, those of merged notes too', () => {
  const board = boardOf('NMBS', 'nmbs')
  place(board, 'n0', { influence: 0.9, impact: 0.9 })
  editEntry(board, { stakeholder: 'n0', phase: 'design' }, { status: 'dropped' })
  editEntry(board, { stakeholder: 'n0', phase: 'analysis' }, { status: 'done' })
  log(board, 'a', { followUp: 'required' })
  log(board, 'b', { stakeholders: ['n1'], followUp: 'required' })
  log(board, 'c', { correctsId: 'a' })
  mergeNotes(board, { keep: 'n0', merged: 'n1' })
  const snapshot = readBoard(board)
  const { planned, completed, done, open } = engagementOf(snapshot, planOf(snapshot, plainSession), 'n0')
  expect([planned.length, completed.length]).toEqual([5, 1])
  expect(done.map(entry => entry.id)).toEqual(['b', 'c'])
  expect(open.map(entry => entry.id)).toEqual(['b'])
})
