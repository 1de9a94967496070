import { addNotes, type Category, liveNotes, readBoard } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type ListFilter, listRows, type Sorting } from './list-rows.ts'

const board = new Y.Doc()
const add = (name: string, category?: Category) =>
  addNotes(board, [
    {
      id: name,
      name,
      position: { x: 0, y: 0 },
      by: 'p',
      at: board.getMap('notes').size,
      ...(category && { category }),
    },
  ])
add('Unizo', 'externalInterest')
add('Écoles', undefined)
add('Pendelaars', 'endUserCitizen')
add('ecologisten', 'externalInterest')

const { compare } = new Intl.Collator('fr')
const all: ListFilter = { search: '', category: undefined }
const names = (filter: Partial<ListFilter>, sorting?: Sorting) =>
  listRows(liveNotes(readBoard(board)), { ...all, ...filter }, { sorting, compare }).map(note => note.name)

test('without sorting the list keeps the order of writing', () => {
  expect(names({})).toEqual(['Unizo', 'Écoles', 'Pendelaars', 'ecologisten'])
})

test('a search does not mind accents and case', () => {
  expect(names({ search: 'ECO' })).toEqual(['Écoles', 'ecologisten'])
})

test('a filter on no category shows what is left to do', () => {
  expect(names({ category: 'none' })).toEqual(['Écoles'])
})

test('names sort as the reader’s language sorts them', () => {
  expect(names({}, { key: 'name', descending: false })).toEqual(['Écoles', 'ecologisten', 'Pendelaars', 'Unizo'])
})

test('categories sort in the playbook’s order, none last, equals as they were written', () => {
  expect(names({}, { key: 'category', descending: false })).toEqual(['Pendelaars', 'Unizo', 'ecologisten', 'Écoles'])
})
