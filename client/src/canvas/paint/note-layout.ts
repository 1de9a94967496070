// How the name of a note is set: the largest size at which it fits, broken where people would break it. Pure: widths come from outside.

import { breaksOf } from './hyphens.ts'

/** The width of `text` in a font of `size` units. */
export type Measure = (text: string, size: number) => number

export interface NoteLayout {
  /** Font size in board units. */
  readonly size: number
  readonly lineHeight: number
  readonly lines: readonly string[]
}

/** The box the name is set in, in board units. */
interface TextBox {
  readonly width: number
  readonly height: number
}

/** Sizes at which no word is broken, and sizes for names that need it; never under 12. */
const WHOLE = [28, 24, 20, 18, 16]
const BROKEN = [18, 16, 14, 13, 12]
const LINE = 1.25
const ELLIPSIS = '…'

const lineHeightOf = (size: number): number => Math.round(size * LINE)

/** Sets `name` in `box`; what does not fit at the smallest size ends in an ellipsis. */
export function layoutName(name: string, box: TextBox, measure: Measure): NoteLayout {
  for (const size of WHOLE) {
    const lines = wrap(name, { size, width: box.width, measure, hyphenate: false })
    if (lines && fits(lines, size, box)) return { size, lineHeight: lineHeightOf(size), lines }
  }
  for (const size of BROKEN) {
    const lines = wrap(name, { size, width: box.width, measure, hyphenate: true })
    if (lines && fits(lines, size, box)) return { size, lineHeight: lineHeightOf(size), lines }
  }
  return clipped(name, box, measure)
}

function fits(lines: readonly string[], size: number, box: TextBox): boolean {
  return lines.length * lineHeightOf(size) <= box.height
}

function clipped(name: string, box: TextBox, measure: Measure): NoteLayout {
  const size = 12
  const lineHeight = lineHeightOf(size)
  const room = Math.max(1, Math.floor(box.height / lineHeight))
  const all = wrap(name, { size, width: box.width, measure, hyphenate: true }) ?? []
  const lines = all.slice(0, room)
  const last = lines.length - 1
  if (all.length > room) lines[last] = ellipsized(`${lines[last]}${ELLIPSIS}`, { size, width: box.width, measure })
  return { size, lineHeight, lines }
}

interface Setting {
  readonly size: number
  readonly width: number
  readonly measure: Measure
}

/** `text`, shortened with an ellipsis until it is no wider than `width`. */
export function ellipsized(text: string, { size, width, measure }: Setting): string {
  if (measure(text, size) <= width) return text
  let kept = [...text.replace(/…$/, '')]
  while (kept.length > 0 && measure(`${kept.join('').trimEnd()}${ELLIPSIS}`, size) > width) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}${ELLIPSIS}`
}

/** The lines, or undefined where a word is too wide and may not be broken. */
function wrap(text: string, setting: Setting & { hyphenate: boolean }): string[] | undefined {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    const set = wrapParagraph(paragraph, setting)
    if (!set) return undefined
    lines.push(...set)
  }
  return lines
}

function wrapParagraph(paragraph: string, setting: Setting & { hyphenate: boolean }): string[] | undefined {
  const { size, width, measure } = setting
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(paragraph)) {
    if (measure((line + piece).trimEnd(), size) <= width) {
      line += piece
      continue
    }
    if (measure(piece.trimEnd(), size) <= width) {
      lines.push(line.trimEnd())
      line = piece
      continue
    }
    if (!setting.hyphenate) return undefined
    const broken = breakPiece(piece, line, setting)
    lines.push(...broken.slice(0, -1))
    line = broken.at(-1) ?? ''
  }
  return [...lines, line.trimEnd()]
}

/** What may be parted without a hyphen: after spaces, hyphens and slashes, which stay with the left part. */
function piecesOf(paragraph: string): readonly string[] {
  return paragraph.match(/[^\s/-]*[/-]+|[^\s/-]+\s*|\s+/g) ?? []
}

/** Fills lines with the parts of a piece that is wider than a line; `start` is what stands on the first line already. */
function breakPiece(piece: string, start: string, setting: Setting): string[] {
  const { size, width, measure } = setting
  const lines: string[] = []
  let line = start
  let rest = piece
  while (measure((line + rest).trimEnd(), size) > width) {
    const head = headOf(rest, line, setting)
    if (head) {
      lines.push(line + head.text)
      rest = rest.slice(head.length)
    } else if (line) lines.push(line.trimEnd())
    else return [...lines, rest]
    line = ''
  }
  return [...lines, line + rest]
}

/** The longest beginning of `rest` that fits after `line`: at a syllable, or letter by letter where a whole line has no better place. */
function headOf(
  rest: string,
  line: string,
  { size, width, measure }: Setting,
): { text: string; length: number } | undefined {
  const word = rest.trimEnd()
  const syllables = breaksOf(word).map(at => ({ text: hyphened(word.slice(0, at)), length: at }))
  const fitting = syllables.filter(head => measure(line + head.text, size) <= width).at(-1)
  if (fitting || line) return fitting
  const letters = [...word]
  let count = letters.length - 1
  while (count > 1 && measure(letters.slice(0, count).join(''), size) > width) count--
  const text = letters.slice(0, count).join('')
  return text ? { text, length: text.length } : undefined
}

function hyphened(head: string): string {
  return /[\p{L}\p{N}\u00AD]$/u.test(head) ? `${head.replace(/\u00AD$/, '')}-` : head
}
