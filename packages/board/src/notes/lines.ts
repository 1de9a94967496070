import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'

const BULLET = /^(?:[-*•‣–—·]|\d{1,3}[.)])\s+/u

/** The names in a pasted list: one a line, bullets and numbering stripped; of a spreadsheet's columns the first that holds words. */
export function linesOf(text: string): string[] {
  const rows = rowsOf(text)
  const column = firstColumnOfWords(rows)
  const names = rows.map(row => nameOf(row[column] || indented(row))).filter(name => name !== '')
  return names.slice(0, limits.pasteLines).map(name => clip(name, limits.noteName))
}

/** What stands alone at the end of a line, as in a list that is indented by tabs. */
function indented(row: readonly string[]): string {
  const filled = row.filter(cell => cell.trim() !== '')
  return filled.length === 1 && row.at(-1)?.trim() ? (filled[0] ?? '') : ''
}

const nameOf = (cell: string): string => cell.replace(/\s+/gu, ' ').trim().replace(BULLET, '').trim()

/** Rank numbers, under a head such as “No.”, often stand before the names; where no column holds words, the first that holds anything counts. */
function firstColumnOfWords(rows: readonly (readonly string[])[]): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, at) => at)
  const cellsWith = (pattern: RegExp, at: number) => rows.filter(row => pattern.test(row[at] ?? '')).length
  const mostlyWords = (at: number) => 2 * cellsWith(/\p{Letter}/u, at) > cellsWith(/\S/u, at)
  return columns.find(mostlyWords) ?? columns.find(at => cellsWith(/\S/u, at) > 0) ?? 0
}

const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/uy
const BARE_CELL = /[^\t\r\n\u2028\u2029]*/uy
// Spreadsheets quote a copied cell that holds a quote, a tab or a line break, and double the quotes within.
const QUOTED_CELL = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n\u2028\u2029]|$)/uy

/** The cells of each line; a plain list has one cell a line. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at += match[0].length
    return match
  }
  while (at < text.length) {
    const quoted = take(QUOTED_CELL)
    const cell = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (take(BARE_CELL)?.[0] ?? '')
    rows.at(-1)?.push(cell)
    if (take(LINE_BREAK)) rows.push([])
    else at++ // the tab between two cells
  }
  return rows
}
