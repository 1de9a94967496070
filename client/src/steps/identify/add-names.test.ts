import { addNotes, liveNotes, readBoard } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { byName, knownAmong } from './add-names.ts'

const notesNamed = (...names: string[]) => {
  const board = new Y.Doc()
  addNotes(
    board,
    names.map((name, at) => ({ id: `n${at}`, name, position: { x: 0, y: 0 }, by: 'p', at })),
  )
  return byName(liveNotes(readBoard(board)))
}

test('a name is known whatever its case, accents and punctuation', () => {
  const notes = notesNamed('Comité de quartier', 'De Lijn')
  expect(knownAmong(['comite de quartier!', 'TEC'], notes)).toEqual([{ id: 'n0', name: 'Comité de quartier' }])
})

test('a note is named once, however often its name is pasted', () => {
  expect(knownAmong(['TEC', 'tec', 'T.E.C.'], notesNamed('TEC'))).toHaveLength(1)
})

test('names without a letter or a number are never known', () => {
  expect(knownAmong(['…', ''], notesNamed('—', 'TEC'))).toEqual([])
})
