import { expect, test } from 'vitest'
import { commitmentKey, limits, logEngagement, type NewLogEntry, readBoard, settleCommitment } from '../index.ts'
import { boardOf } from '../testing/boards.ts'

const entry: NewLogEntry = {
  id: 'l1',
  stakeholders: ['n0'],
  date: '2027-02-01',
  type: 'meeting',
  direction: 'both',
  summary: 'Overleg',
  followUp: 'required',
  by: 'ann',
  at: 1,
}
const promise = { text: ' Nota bezorgen ', owner: 'Els', due: '2027-03-01' }

test('[E3] promises stand in the log with owner and day; empty ones and days that do not exist are left out', () => {
  const board = boardOf('NMBS')
  const commitments = [
    promise,
    { text: '  ', owner: 'x', due: undefined },
    { text: 'Bellen', owner: '', due: '2027-02-31' },
  ]
  logEngagement(board, { ...entry, commitments, byName: 'Ann', attitudeAfter: 'neutral' })
  const [read] = readBoard(board).log
  expect(read?.commitments).toEqual([
    { text: 'Nota bezorgen', owner: 'Els', due: '2027-03-01' },
    { text: 'Bellen', owner: '', due: undefined },
  ])
  expect(read).toMatchObject({ byName: 'Ann', attitudeAfter: 'neutral' })
})

test('[E3] whether a promise was kept stands beside the log and can be taken back', () => {
  const board = boardOf('NMBS')
  const address = { entry: 'l1', index: 0 }
  const settle = (status: 'open' | 'kept' | 'broken') => settleCommitment(board, address, { status, by: 'bob', at: 9 })
  expect(settle('kept')).toBe(false)
  logEngagement(board, { ...entry, commitments: [promise] })
  const before = readBoard(board).log
  expect([settle('kept'), settle('kept')]).toEqual([true, false])
  expect(readBoard(board).outcomes.get(commitmentKey(address))).toEqual({ status: 'kept', by: 'bob', at: 9 })
  expect(readBoard(board).log).toEqual(before)
  expect(settle('open')).toBe(true)
  expect(readBoard(board).outcomes.size).toBe(0)
})

test('[E3] a log entry holds as many promises as the limit, whoever wrote it', () => {
  const board = boardOf('NMBS')
  logEngagement(board, { ...entry, commitments: Array(limits.commitments + 5).fill(promise) })
  expect(readBoard(board).log[0]?.commitments).toHaveLength(limits.commitments)
})
