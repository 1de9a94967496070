import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addProfile,
  assignProfile,
  datePhase,
  editEntry,
  movedWhen,
  planConflicts,
  planOf,
  readBoard,
  readSession,
} from '../index.ts'
import { boardOf, plainSession } from '../testing/boards.ts'

const phases = ['preparation', 'analysis', 'design', 'development']

function boardWith(days: readonly string[], stakeholderOf: (index: number) => string = () => 'n0') {
  const board = boardOf('NMBS', 'TEC', 'De Lijn')
  days.forEach((when, index) => {
    editEntry(board, { stakeholder: stakeholderOf(index), phase: phases[index] ?? '' }, { when })
  })
  return board
}

const conflictsOf = (board: Y.Doc) => planConflicts(planOf(readBoard(board), plainSession))

test('[P12] three engagements of one stakeholder within seven days are a conflict, eight days are none', () => {
  const crowd = conflictsOf(boardWith(['2027-03-07', '2027-03-01', '2027-03-03']))
  expect(crowd).toMatchObject([{ of: 'stakeholder', id: 'n0', name: 'NMBS', from: '2027-03-01', to: '2027-03-07' }])
  expect(crowd[0]?.cells).toHaveLength(3)
  expect(conflictsOf(boardWith(['2027-03-08', '2027-03-01', '2027-03-03']))).toEqual([])
  expect(conflictsOf(boardWith(['2027-03-01', '2027-03-02']))).toEqual([])
})

test('[P12] what was done or dropped crowds nobody', () => {
  for (const status of ['done', 'dropped'] as const) {
    const board = boardWith(['2027-03-01', '2027-03-02', '2027-03-03'])
    editEntry(board, { stakeholder: 'n0', phase: 'design' }, { status })
    expect(conflictsOf(board)).toEqual([])
  }
})

test('[P12] stakeholders of one profile crowd together, those of none do not', () => {
  const board = boardWith(['2027-03-01', '2027-03-02', '2027-03-03'], index => `n${index}`)
  expect(conflictsOf(board)).toEqual([])
  addProfile(board, { id: 'p', name: 'Vervoerders', colour: 'blue', pattern: 'dots' })
  assignProfile(board, ['n0', 'n1', 'n2'], 'p')
  expect(conflictsOf(board)).toMatchObject([{ of: 'profile', id: 'p', name: 'Vervoerders' }])
})

test('[P13] a day moves by days, and what goes with a phase stays with it', () => {
  const session = new Y.Doc()
  datePhase(session, 'analysis', { start: undefined, end: '2027-06-30' })
  const board = boardWith(['2027-02-28', 'end-7', 'in spring'])
  const [row] = planOf(readBoard(board), readSession(session)).rows
  const moved = row?.cells.slice(0, 4).map(cell => movedWhen(cell, 2))
  expect(moved).toEqual(['2027-03-02', 'end-5', undefined, undefined])
})
