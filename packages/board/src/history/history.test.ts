import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNotes, deleteNotes, noteName, openHistory, readBoard, writeName } from '../index.ts'
import { arbitraryAction } from '../testing/arbitrary-actions.ts'
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

test('[H2] typing in another note is another step, and what is typed at once in a new note goes with it', () => {
  const board = boardOf('N', 'L')
  const history = openHistory(board)
  type(board, 'n0', 'NM')
  type(board, 'n1', 'Lijn')
  addNotes(board, [newNote('T', 2)])
  type(board, 'n2', 'TEC')
  type(board, 'n0', 'NMB')
  expect(names(board)).toEqual(['NMB', 'Lijn', 'TEC'])
  const steps = [
    ['NM', 'Lijn', 'TEC'],
    ['NM', 'Lijn'],
    ['NM', 'L'],
    ['N', 'L'],
  ]
  for (const expected of steps) {
    expect(history.undo()).toBe(true)
    expect(names(board)).toEqual(expected)
  }
  expect(history.undo()).toBe(false)
  for (const expected of steps.toReversed().slice(1)) {
    history.redo()
    expect(names(board)).toEqual(expected)
  }
})

test('[H2] a step ends where somebody says so', () => {
  const board = boardOf('N')
  const history = openHistory(board)
  type(board, 'n0', 'NM')
  history.separate()
  type(board, 'n0', 'NMB')
  history.undo()
  expect(names(board)).toEqual(['NM'])
})

test('[H3] what was forgotten is neither undone nor redone', () => {
  const board = boardOf('NMBS')
  const history = openHistory(board)
  place(board, 'n0', { influence: 1, impact: 1 })
  deleteNotes(board, ['n0'])
  history.undo()
  history.forget()
  expect(history.state.get()).toEqual({ canUndo: false, canRedo: false })
  expect([history.undo(), history.redo()]).toEqual([false, false])
  place(board, 'n0', { influence: 0, impact: 0 })
  expect([history.undo(), history.undo()]).toEqual([true, false])
  expect(readBoard(board).placements.get('n0')).toMatchObject({ influence: 1 })
})

test('[H1] what a provider brings is never undone, with an origin or without', () => {
  const board = boardOf()
  const history = openHistory(board)
  Y.applyUpdate(board, Y.encodeStateAsUpdate(boardOf('NMBS')))
  expect(history.state.get()).toEqual({ canUndo: false, canRedo: false })
  expect(history.undo()).toBe(false)
  expect(names(board)).toEqual(['NMBS'])
})

test('[H1] a deleted note comes back whole, and a later placement by another stays', () => {
  const { a, b, sync } = twoReplicas(boardOf('NMBS', 'De Lijn'))
  place(a, 'n0', { influence: 1, impact: 1 })
  const history = openHistory(a)
  deleteNotes(a, ['n0'])
  history.undo()
  expect(names(a)).toEqual(['NMBS', 'De Lijn'])
  expect(readBoard(a).placements.get('n0')).toMatchObject({ influence: 1 })
  place(a, 'n1', { influence: 0.2, impact: 0.2 })
  sync()
  place(b, 'n1', { influence: 0.7, impact: 0.7 })
  sync()
  history.undo()
  expect(readBoard(a).placements.get('n1')).toMatchObject({ influence: 0.7 })
})

test('[H1] undoing everything leaves only what others did, whatever was done', () => {
  const step = fc.record({ own: fc.boolean(), action: arbitraryAction })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), steps => {
      const { a, b, sync } = twoReplicas(new Y.Doc())
      const history = openHistory(a)
      for (const { own, action } of steps) {
        action(own ? a : b)
        sync()
      }
      while (history.undo()) sync()
      expect(history.state.get().canUndo).toBe(false)
      // what is left without anybody else is what there was at first
      if (steps.every(({ own }) => own)) expect(readBoard(a)).toEqual(readBoard(new Y.Doc()))
      sync()
      expect(readBoard(b)).toEqual(readBoard(a))
    }),
    { numRuns: 60 },
  )
})

const names = (board: Y.Doc) => [...readBoard(board).notes.values()].map(note => note.name)

function type(board: Y.Doc, id: string, text: string): void {
  const name = noteName(board, id)
  if (!name) throw new Error(`note ${id} has no name`)
  writeName(name, text)
}
