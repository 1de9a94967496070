import Papa from 'papaparse'
import { importLimits } from './faulty-file.ts'
import type { ReadTable, Table } from './table.ts'

/** The rows of a text: of comma, semicolon or tab separated values, or one name a line. Total. */
export function readCsv(text: string): ReadTable {
  const plain = text.replace(/^\uFEFF/, '')
  // one row too many tells that there are more than allowed
  const { data } = Papa.parse<string[]>(plain, { preview: importLimits.rows + 2, skipEmptyLines: 'greedy' })
  return checked(data)
}

/** The same rows, trimmed and within the caps. */
export function checked(rows: Table): ReadTable {
  const table = rows
    .map(row => row.slice(0, importLimits.columns).map(text => text.trim()))
    .filter(row => row.some(text => text !== ''))
  if (table.length === 0) return { fault: 'empty' }
  // a heading does not count
  if (table.length > importLimits.rows + 1) return { fault: 'tooManyRows' }
  return { table }
}
