import { expect, test } from 'vitest'
import {
  addNotes,
  attitudesOver,
  changesSince,
  logEngagement,
  mergeNotes,
  type NewLogEntry,
  openHistory,
  overrideLevel,
  promisesOf,
  readBoard,
  settleCommitment,
} from '../index.ts'
import { boardOf, newNote, place } from '../testing/boards.ts'

const entry = (id: string, change: Partial<NewLogEntry> = {}): NewLogEntry => ({
  id,
  stakeholders: ['n0'],
  date: '2027-02-01',
  type: 'meeting',
  direction: 'both',
  summary: id,
  followUp: 'none',
  by: 'ann',
  at: 1,
  ...change,
})

test('[E4] how stakeholders stood after the latest day is how they stand now; undo takes both back', () => {
  const board = boardOf('NMBS', 'TEC')
  const history = openHistory(board)
  const nowOf = (id: string) => readBoard(board).attitudes.get(id)?.now
  logEngagement(board, entry('a', { stakeholders: ['n0', 'n1', 'gone'], attitudeAfter: 'resistant' }))
  logEngagement(board, entry('b', { date: '2027-03-01', attitudeAfter: 'supportive' }))
  logEngagement(board, entry('late', { date: '2027-02-15', attitudeAfter: 'neutral' }))
  expect([nowOf('n0'), nowOf('n1')]).toEqual(['supportive', 'resistant'])
  for (let step = 0; step < 2; step++) history.undo()
  expect(nowOf('n0')).toBe('resistant')
  history.undo()
  expect(readBoard(board).attitudes.size).toBe(0)
  expect(readBoard(board).log).toEqual([])
})

test('[E5] promises come by their day, and a correction keeps what became of them', () => {
  const board = boardOf('NMBS')
  const promise = (text: string, due?: string) => ({ text, owner: 'Els', due })
  logEngagement(board, entry('a', { commitments: [promise('later', '2027-05-01'), promise('never')] }))
  logEngagement(board, entry('b', { commitments: [promise('soon', '2027-03-01')] }))
  settleCommitment(board, { entry: 'a', index: 0 }, { status: 'kept', by: 'bob', at: 2 })
  const told = () => promisesOf(readBoard(board)).map(({ commitment: { text }, status }) => [text, status])
  expect(told()).toEqual([
    ['soon', 'open'],
    ['later', 'kept'],
    ['never', 'open'],
  ])
  const corrected = [promise('never'), promise('later', '2027-02-20')]
  logEngagement(board, entry('c', { correctsId: 'a', commitments: corrected, at: 3 }))
  expect(told()).toEqual([
    ['later', 'kept'],
    ['soon', 'open'],
    ['never', 'open'],
  ])
})

test('[E5] attitudes over time leave out what did not change, and count what merged notes brought', () => {
  const board = boardOf('NMBS', 'SNCB')
  logEngagement(board, entry('a', { attitudeAfter: 'neutral' }))
  logEngagement(board, entry('b', { date: '2027-02-02', attitudeAfter: 'neutral' }))
  logEngagement(board, entry('c', { date: '2027-02-03', stakeholders: ['n1'], attitudeAfter: 'leading' }))
  mergeNotes(board, { keep: 'n0', merged: 'n1' })
  expect(attitudesOver(readBoard(board), 'n0')).toEqual([
    { day: '2027-02-01', attitude: 'neutral' },
    { day: '2027-02-03', attitude: 'leading' },
  ])
})

test('[E6] changes since a moment are told, and nothing from before it', () => {
  const board = boardOf('NMBS', 'TEC')
  place(board, 'n0', { influence: 1, impact: 1 })
  logEngagement(board, entry('a', { commitments: [{ text: 'Nota', owner: '', due: undefined }] }))
  expect(changesSince(readBoard(board), 10)).toEqual({ added: [], placed: [], decided: [], logged: [], settled: [] })
  addNotes(board, [{ ...newNote('De Lijn', 2), at: 11 }])
  const decision = { level: 'partner', reason: 'x', instead: undefined, by: 'b', byName: 'B', at: 12 } as const
  overrideLevel(board, { stakeholder: 'n1', phase: 'design' }, decision)
  logEngagement(board, entry('b', { at: 13 }))
  settleCommitment(board, { entry: 'a', index: 0 }, { status: 'broken', by: 'b', at: 14 })
  const since = changesSince(readBoard(board), 10)
  expect(since.added.map(note => note.name)).toEqual(['De Lijn'])
  expect(since.decided.map(each => each.stakeholder)).toEqual(['n1'])
  expect(since.logged.map(each => each.id)).toEqual(['b'])
  expect(since.settled.map(each => each.commitment.text)).toEqual(['Nota'])
  expect(changesSince(readBoard(board), 0).placed.map(note => note.id)).toEqual(['n0'])
})
