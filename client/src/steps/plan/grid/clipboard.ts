// Ranges of the plan as the text that spreadsheets exchange: cells between tabs, rows on lines (papaparse quotes what holds either).
import type { CellAddress, EntryChange, PlanRow } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'
import Papa from 'papaparse'
import type { GridRange } from './grid-keys.ts'
import { type CellField, changeOf, fieldText, type ShownField, summaryText } from './shown-field.ts'

type Words = Pick<Messages, 'method'>

/** The text of a range; column 0 holds the names. */
export function rangeText(
  rows: readonly PlanRow[],
  { from, to }: GridRange,
  { shown, words }: { shown: ShownField; words: Words },
): string {
  const lines = rows
    .slice(from.row, to.row + 1)
    .map(row =>
      [row.stakeholder.name, ...row.cells.map(cell => textOf(cell, shown, words))].slice(from.column, to.column + 1),
    )
  return Papa.unparse(lines, { delimiter: '\t', newline: '\n' })
}

const textOf = (cell: PlanRow['cells'][number], shown: ShownField, words: Words): string =>
  shown === 'summary' ? summaryText(cell, words) : fieldText(cell, shown, words)

/** The cells of a pasted text, line by line. */
export function pastedTable(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' })
  return data
}

export interface Paste {
  readonly edits: readonly { readonly cell: CellAddress; readonly change: EntryChange }[]
  /** Values for which there was no cell, or that the field does not know. */
  readonly left: number
}

/** What pasting a table does to one field: from the range's first cell on; one single value fills the whole range. */
export function pasteInto(
  rows: readonly PlanRow[],
  { from, to }: GridRange,
  { table, field, words }: { table: readonly (readonly string[])[]; field: CellField; words: Words },
): Paste {
  const [[only] = []] = table
  const isOne = table.length === 1 && table[0]?.length === 1
  const values = isOne ? repeated(only ?? '', { from, to }) : table
  const edits: { cell: CellAddress; change: EntryChange }[] = []
  let left = 0
  for (const [down, line] of values.entries()) {
    for (const [across, text] of line.entries()) {
      const row = rows[from.row + down]
      // the names in column 0 are written in the first step, not here
      const phase = row?.cells[Math.max(from.column, 1) - 1 + across]?.phase
      const change = changeOf(field, text, words)
      if (row && phase && change) edits.push({ cell: { stakeholder: row.stakeholder.id, phase: phase.id }, change })
      else left += 1
    }
  }
  return { edits, left }
}

function repeated(value: string, { from, to }: GridRange): readonly (readonly string[])[] {
  const width = Math.max(0, to.column - Math.max(from.column, 1)) + 1
  return Array.from({ length: to.row - from.row + 1 }, () => Array<string>(width).fill(value))
}
