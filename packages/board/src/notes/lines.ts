import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'

const BULLET = /^\s*(?:[-*•‣–—·]|\d{1,3}[.)])\s+/u

/** The names in a pasted list: one a line, bullets and numbering stripped; of a spreadsheet's columns the first that is not empty. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029/u)
  const names = lines.map(nameOfLine).filter(name => name !== '')
  return names.slice(0, limits.pasteLines).map(name => clip(name, limits.noteName))
}

function nameOfLine(line: string): string {
  const cell = line.split('\t').find(part => part.trim() !== '') ?? ''
  return unquoted(cell.trim()).replace(BULLET, '').trim()
}

// Spreadsheets quote a copied cell that holds a quote, a tab or a line break.
const unquoted = (cell: string): string =>
  /^"(?:[^"]|"")*"$/u.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
