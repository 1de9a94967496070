import { addNotes, logEngagement, placeNote, planOf, readBoard, readSession } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { overviewRows, silentRows, sortedOverview } from './overview-rows.ts'

function sample() {
  const board = new Y.Doc()
  const names = ['Zuid', 'Oost', 'West', 'Noord']
  addNotes(
    board,
    names.map((name, at) => ({ id: name, name, position: { x: 0, y: 0 }, by: 'p', at })),
  )
  placeNote(board, 'Zuid', { influence: 0.1, impact: 0.1, by: 'p', at: 1 })
  placeNote(board, 'Oost', { influence: 0.9, impact: 0.9, by: 'p', at: 1 })
  placeNote(board, 'West', { influence: 0.1, impact: 0.9, by: 'p', at: 1 })
  logEngagement(board, {
    id: 'l',
    stakeholders: ['Oost'],
    date: '2026-11-20',
    type: 'call',
    direction: 'both',
    summary: 's',
    followUp: 'required',
    by: 'p',
    at: 2,
  })
  const snapshot = readBoard(board)
  return overviewRows(snapshot, planOf(snapshot, readSession(new Y.Doc())))
}

const names = (rows: ReturnType<typeof sample>) => rows.map(({ row }) => row.stakeholder.name)
const { compare } = new Intl.Collator('nl')

test('sorted by level, those to be involved most closely come first and those without a level last', () => {
  expect(names(sortedOverview(sample(), { key: 'level', descending: false }, compare))).toEqual([
    'Oost',
    'West',
    'Zuid',
    'Noord',
  ])
})

test('sorted by what is open, open follow-ups come first', () => {
  expect(names(sortedOverview(sample(), { key: 'open', descending: false }, compare))[0]).toBe('Oost')
})

test('silence worries only where contact is asked for', () => {
  expect(names([...silentRows(sample())])).toEqual(['West'])
})
