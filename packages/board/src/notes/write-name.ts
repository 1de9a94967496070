import type * as Y from 'yjs'
import { clip, isHighSurrogate, isLowSurrogate } from '../lib/clip.ts'
import { limits } from '../limits.ts'

/** Turns the shared text into `next` by the smallest change, on code-point boundaries so that replicas never hold half an emoji. */
export function writeName(text: Y.Text, next: string): boolean {
  const before = text.toString()
  const after = clip(next, limits.noteName)
  if (before === after) return false
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const change = () => {
    text.delete(start, before.length - start - end)
    text.insert(start, after.slice(start, after.length - end))
  }
  if (text.doc) text.doc.transact(change)
  else change()
  return true
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let i = 0
  while (i < most && a[i] === b[i]) i++
  return i > 0 && isHighSurrogate(a.charCodeAt(i - 1)) ? i - 1 : i
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let i = 0
  while (i < most && a[a.length - 1 - i] === b[b.length - 1 - i]) i++
  return i > 0 && isLowSurrogate(a.charCodeAt(a.length - i)) ? i - 1 : i
}
