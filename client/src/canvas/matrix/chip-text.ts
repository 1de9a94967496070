// Sets a name in a few short lines: whole words where possible, a long compound broken at a syllable, the rest an ellipsis.
import { breaksOf } from '../paint/hyphens.ts'
import { ellipsized, type Measure } from '../paint/note-layout.ts'

export interface NameSetting {
  /** Pixels. */
  readonly width: number
  /** Font size in pixels. */
  readonly size: number
  /** At most so many lines. */
  readonly rows: number
  readonly measure: Measure
}

/** The lines of `name`: at least one, at most `rows`, none wider than `width`. */
export function setName(name: string, setting: NameSetting): readonly string[] {
  const { width, size, rows, measure } = setting
  const words = name
    .trim()
    .split(/\s+/)
    .flatMap(word => partsOf(word, setting))
  const lines: string[] = []
  let line = ''
  for (const [at, { text, glued }] of words.entries()) {
    const longer = line === '' || glued ? line + text : `${line} ${text}`
    if (measure(longer, size) <= width) {
      line = longer
      continue
    }
    if (lines.length === rows - 1 || line === '') return [...lines, ellipsized(restOf(line, words.slice(at)), setting)]
    lines.push(hyphened(line, glued))
    line = text
  }
  return [...lines, line]
}

interface Part {
  readonly text: string
  /** Belongs to the part before it, without a space. */
  readonly glued: boolean
}

/** A word that is wider than a line, in parts that fit. */
function partsOf(word: string, { width, size, measure }: NameSetting): readonly Part[] {
  if (measure(word, size) <= width) return [{ text: word, glued: false }]
  const parts: Part[] = []
  let from = 0
  let to = 0
  for (const stop of [...breaksOf(word), word.length]) {
    if (measure(`${word.slice(from, stop)}-`, size) > width && to > from) {
      parts.push({ text: word.slice(from, to), glued: parts.length > 0 })
      from = to
    }
    to = stop
  }
  return [...parts, { text: word.slice(from), glued: parts.length > 0 }]
}

const hyphened = (line: string, glued: boolean): string => (glued && !/[-/]$/.test(line) ? `${line}-` : line)

function restOf(line: string, rest: readonly Part[]): string {
  return rest.reduce((text, part) => (text === '' || part.glued ? text + part.text : `${text} ${part.text}`), line)
}
