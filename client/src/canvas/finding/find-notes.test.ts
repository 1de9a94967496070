import { addNotes, mergeNotes, readBoard, translateName } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesCalled } from './find-notes.ts'

function boardOf(...names: string[]): Y.Doc {
  const board = new Y.Doc()
  addNotes(
    board,
    names.map((name, at) => ({ id: `n${at}`, name, position: { x: 0, y: 0 }, by: 'p', at })),
  )
  return board
}

const found = (board: Y.Doc, query: string) => notesCalled(readBoard(board), query).map(note => note.name)

test('case and accents do not matter, and what begins with it comes first', () => {
  const board = boardOf('Stad Liège', 'LIÈGE Airport', 'Gent')
  expect(found(board, 'liege')).toEqual(['LIÈGE Airport', 'Stad Liège'])
})

test('a note is found by each of its names', () => {
  const board = boardOf('Luik', 'Gent')
  translateName(board, 'n0', { language: 'fr', name: 'Liège' })
  expect(found(board, 'lièg')).toEqual(['Luik'])
})

test('nothing typed finds nothing, and a merged note is not found', () => {
  const board = boardOf('TEC', 'T.E.C.')
  mergeNotes(board, { keep: 'n0', merged: 'n1' })
  expect(found(board, ' ')).toEqual([])
  expect(found(board, 'tec')).toEqual(['TEC'])
})
