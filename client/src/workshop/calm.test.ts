import { addNote, readBoard, recolourNotes, renameNote, watchBoard } from '@samenbord/board'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { calmed, LONGEST_MS, REST_MS } from './calm.ts'

let board: Y.Doc
let heard: string[]

beforeEach(() => {
  vi.useFakeTimers()
  board = new Y.Doc()
  addNote(board, { id: 'a', name: 'N', position: { x: 0, y: 0 }, by: 'p', at: 1 })
  const calm = calmed(watchBoard(board))
  heard = []
  calm.subscribe(() => heard.push(calm.get().notes.get('a')?.name ?? ''))
})

afterEach(() => {
  vi.useRealTimers()
})

const type = (name: string) => renameNote(board, 'a', name)

test('the first letter is told at once, those after it when the hand rests', () => {
  type('NM')
  for (const name of ['NMB', 'NMBS']) {
    vi.advanceTimersByTime(REST_MS - 50)
    type(name)
  }
  expect(heard).toEqual(['NM'])
  vi.advanceTimersByTime(REST_MS)
  expect(heard).toEqual(['NM', 'NMBS'])
})

test('who types without a pause is heard all the same', () => {
  for (let letter = 0; letter <= LONGEST_MS / 50 + 1; letter++) {
    type('x'.repeat(letter + 2))
    vi.advanceTimersByTime(50)
  }
  expect(heard).toHaveLength(2)
})

test('anything but letters is told at once, with the letters before it', () => {
  type('NM')
  type('NMB')
  recolourNotes(board, ['a'], 'pink')
  expect(heard).toEqual(['NM', 'NMB'])
  vi.advanceTimersByTime(LONGEST_MS)
  expect(heard).toHaveLength(2)
})

test('what is read is never behind', () => {
  const calm = calmed(watchBoard(board))
  type('NM')
  type('NMB')
  expect(calm.get()).toEqual(readBoard(board))
})
