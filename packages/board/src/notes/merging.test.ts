import { expect, test } from 'vitest'
import { deleteNotes, liveNotes, mergeNotes, openHistory, readBoard } from '../index.ts'
import { boardOf, place, twoReplicas } from '../testing/boards.ts'

const live = (board: Parameters<typeof readBoard>[0]) => liveNotes(readBoard(board)).map(note => note.id)

test('[N10] of notes merged into each other at the same time the earliest is live', () => {
  const { a, b, sync } = twoReplicas(boardOf('NMBS', 'nmbs'))
  mergeNotes(a, { keep: 'n0', merged: 'n1' })
  mergeNotes(b, { keep: 'n1', merged: 'n0' })
  sync()
  expect(live(a)).toEqual(['n0'])
  expect(live(b)).toEqual(['n0'])
  expect(readBoard(a).notes.get('n1')).toMatchObject({ status: 'merged', mergedInto: 'n0' })
  expect(place(a, 'n0', { influence: 1, impact: 1 })).toBe(true)
})

test('[N10] a note merged into one that somebody deletes at the same time is live again', () => {
  const { a, b, sync } = twoReplicas(boardOf('NMBS', 'nmbs'))
  mergeNotes(a, { keep: 'n0', merged: 'n1' })
  deleteNotes(b, ['n0'])
  sync()
  expect(live(a)).toEqual(['n1'])
  expect(readBoard(b).notes.get('n1')).toMatchObject({ status: 'proposed', mergedInto: undefined })
})

test('[N10] a chain of mergings ends at the live note, and merging what is merged changes nothing', () => {
  const board = boardOf('a', 'b', 'c')
  mergeNotes(board, { keep: 'n1', merged: 'n0' })
  mergeNotes(board, { keep: 'n2', merged: 'n1' })
  expect(readBoard(board).notes.get('n0')).toMatchObject({ status: 'merged', mergedInto: 'n2' })
  expect(mergeNotes(board, { keep: 'n2', merged: 'n0' })).toBe(false)
  expect(mergeNotes(board, { keep: 'n0', merged: 'n2' })).toBe(false)
})

test('[N5] deleting a note deletes those merged into it, and undoing brings all back', () => {
  const board = boardOf('a', 'b', 'c')
  mergeNotes(board, { keep: 'n1', merged: 'n0' })
  mergeNotes(board, { keep: 'n2', merged: 'n1' })
  const history = openHistory(board)
  deleteNotes(board, ['n2'])
  expect(readBoard(board).notes.size).toBe(0)
  history.undo()
  expect(live(board)).toEqual(['n2'])
  expect(readBoard(board).notes.size).toBe(3)
})
