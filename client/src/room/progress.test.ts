import { addNote, assignProfile, logEngagement, placeNote, readBoard } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { progressOf } from './progress.ts'

const by = 'p1'

function boardOf(names: readonly string[]): Y.Doc {
  const board = new Y.Doc()
  for (const [index, name] of names.entries()) {
    addNote(board, { id: name, name, position: { x: 0, y: 0 }, category: 'management', by, at: index })
  }
  return board
}

test('an empty board has got nowhere, and divides by nothing', () => {
  expect(progressOf(readBoard(new Y.Doc()))).toEqual({ identify: 0, evaluate: 0, define: 0, plan: 0, engage: 0 })
})

test('identify counts the categories somebody was found for', () => {
  expect(progressOf(readBoard(boardOf(['kabinet']))).identify).toBeCloseTo(1 / 6)
})

test('evaluate counts the placed, define the assigned', () => {
  const board = boardOf(['kabinet', 'nmbs'])
  placeNote(board, 'nmbs', { influence: 0.9, impact: 0.2, by, at: 1 })
  expect(progressOf(readBoard(board))).toMatchObject({ evaluate: 0.5, define: 0 })
  assignProfile(board, ['kabinet'], 'profile')
  expect(progressOf(readBoard(board)).define).toBeLessThanOrEqual(0.5)
})

test('engage counts the placed with whom something happened', () => {
  const board = boardOf(['nmbs'])
  placeNote(board, 'nmbs', { influence: 0.9, impact: 0.2, by, at: 1 })
  logEngagement(board, {
    id: 'l1',
    stakeholders: ['nmbs'],
    date: '2026-03-02',
    type: 'meeting',
    direction: 'both',
    summary: 'Kennismaking',
    followUp: 'none',
    by,
    at: 2,
  })
  expect(progressOf(readBoard(board)).engage).toBe(1)
})
