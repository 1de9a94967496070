import { caretAfter, type TextStep } from './caret.ts'

interface OwnText {
  /** The shared text that one's own letters go on from. */
  readonly agreed: string
  /** What stands in the field: that text with one's own letters. */
  readonly text: string
  readonly caret: number
}

/** One's own letters that are not in the shared text yet, carried over to it after others' letters came: `shared` is the text now, `delta` how it came from `agreed`. */
export function carriedOver(own: OwnText, shared: string, delta: readonly TextStep[]): { text: string; caret: number } {
  const { agreed, text, caret } = own
  if (text === agreed) return { text: shared, caret: caretAfter(caret, delta) }
  const start = commonStart(agreed, text)
  const end = commonStart(reversed(agreed.slice(start)), reversed(text.slice(start)))
  const letters = text.slice(start, text.length - end)
  const from = caretAfter(start, delta)
  const to = Math.max(from, caretAfter(agreed.length - end, delta))
  const merged = shared.slice(0, from) + letters + shared.slice(to)
  return {
    text: merged,
    caret: caret < start ? caretAfter(caret, delta) : Math.min(merged.length, from + caret - start),
  }
}

function commonStart(a: string, b: string): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same
}

const reversed = (text: string): string => [...Array(text.length).keys()].map(at => text[text.length - 1 - at]).join('')
