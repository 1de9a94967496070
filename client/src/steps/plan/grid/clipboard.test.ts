import { addNotes, type EntryChange, editEntries, planOf, readBoard, readSession } from '@samenbord/board'
import { loadMessages } from '@samenbord/messages'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { pastedTable, pasteInto, rangeText } from './clipboard.ts'

const words = await loadMessages('nl')

function planWith(changes: readonly EntryChange[] = []) {
  const board = new Y.Doc()
  const names = ['NMBS', 'De "Lijn"\tNoord', 'Leuven']
  addNotes(
    board,
    names.map((name, at) => ({ id: `n${at}`, name, position: { x: 0, y: 0 }, by: 'a', at })),
  )
  editEntries(
    board,
    changes.map((change, index) => ({ cell: { stakeholder: `n${index}`, phase: 'design' }, change })),
  )
  const rows = () => planOf(readBoard(board), readSession(new Y.Doc())).rows
  return { board, rows }
}

const range = (from: readonly [number, number], to = from) => ({
  from: { row: from[0], column: from[1] },
  to: { row: to[0], column: to[1] },
})

test('a range goes out as a spreadsheet takes it, names in front, and comes back as it was', () => {
  const { rows, board } = planWith([{ owner: 'Els' }, { owner: 'Luc "de\tB"' }])
  const text = rangeText(rows(), range([0, 0], [1, 3]), { shown: 'owner', words })
  expect(text).toBe('NMBS\t\t\tEls\n"De ""Lijn""\tNoord"\t\t\t"Luc ""de\tB"""')
  const table = pastedTable(text).map(line => line.slice(1))
  const { edits, left } = pasteInto(rows(), range([0, 1]), { table, field: 'channel', words })
  editEntries(board, edits)
  expect(left).toBe(0)
  expect(
    rows()
      .slice(0, 2)
      .map(row => row.cells[2]?.entry?.channel),
  ).toEqual(['Els', 'Luc "de\tB"'])
})

test('what lies outside the plan is left out and counted', () => {
  const { rows } = planWith()
  const { edits, left } = pasteInto(rows(), range([2, 6]), {
    table: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    field: 'method',
    words,
  })
  expect(edits).toEqual([{ cell: { stakeholder: 'n2', phase: 'followUp' }, change: { method: 'a' } }])
  expect(left).toBe(3)
})

test('one value fills the whole range', () => {
  const { rows } = planWith()
  const { edits } = pasteInto(rows(), range([0, 0], [2, 2]), { table: pastedTable('Els\r\n'), field: 'owner', words })
  expect(edits).toHaveLength(6)
})

test('dates as spreadsheets write them become days, statuses are known by their words, other words are left out', () => {
  const { rows } = planWith()
  const paste = (text: string, field: 'when' | 'status') =>
    pasteInto(rows(), range([0, 1]), { table: pastedTable(text), field, words })
  expect(paste('5/3/2027', 'when').edits[0]?.change).toEqual({ when: '2027-03-05' })
  expect(paste('in de lente', 'when').edits[0]?.change).toEqual({ when: 'in de lente' })
  expect(paste(words.method.entryStatus.done.toUpperCase(), 'status').edits[0]?.change).toEqual({ status: 'done' })
  expect(paste('misschien', 'status')).toEqual({ edits: [], left: 1 })
})
