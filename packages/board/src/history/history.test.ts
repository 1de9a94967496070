import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNotes, noteName, openHistory, readBoard, writeName } from '../index.ts'
import { boardOf, newNote, place, twoReplicas } from '../testing/boards.ts'

test('[H1] undo takes back one’s own actions only', () => {
  const { a, b, sync } = twoReplicas(boardOf('NMBS', 'De Lijn'))
  const history = openHistory(a)
  expect(history.undo()).toBe(false)
  place(a, 'n0', { influence: 1, impact: 1 })
  place(b, 'n1', { influence: 0, impact: 0 })
  sync()
  expect(history.undo()).toBe(true)
  sync()
  expect([...readBoard(b).placements.keys()]).toEqual(['n1'])
  expect(history.redo()).toBe(true)
  expect(readBoard(a).placements.size).toBe(2)
})

test('[H2] three notes added in a hurry are three steps', () => {
  const board = new Y.Doc()
  const history = openHistory(board)
  for (const index of [0, 1, 2]) addNotes(board, [newNote('x', index)])
  history.undo()
  expect(readBoard(board).notes.size).toBe(2)
  expect(history.state.get()).toEqual({ canUndo: true, canRedo: true })
})

test('[H2] what is typed in one go is one step, apart from what was done before', () => {
  const board = boardOf('N')
  const history = openHistory(board)
  place(board, 'n0', { influence: 1, impact: 1 })
  const name = noteName(board, 'n0')
  if (!name) throw new Error('the note has a name')
  for (const text of ['NM', 'NMB', 'NMBS']) writeName(name, text)
  history.undo()
  expect(name.toString()).toBe('N')
  expect(readBoard(board).placements.size).toBe(1)
})
