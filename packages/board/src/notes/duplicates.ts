import type { BoardSnapshot } from '../snapshot/snapshot.ts'
import { liveNotes } from './live-notes.ts'
import type { NoteId } from './note.ts'

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' }

/** A name without what people spell differently: case, accents, punctuation, spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[œæßø]/g, letter => LIGATURES[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
}

/** Pairs of notes with the same name but for spelling; the earlier note comes first, each later one is paired once. */
export function duplicatesOf(board: Pick<BoardSnapshot, 'notes'>): readonly { a: NoteId; b: NoteId }[] {
  const first = new Map<string, NoteId>()
  const pairs: { a: NoteId; b: NoteId }[] = []
  for (const note of liveNotes(board)) {
    const key = nameKey(note.name)
    const a = first.get(key)
    if (key === '') continue
    if (a === undefined) first.set(key, note.id)
    else pairs.push({ a, b: note.id })
  }
  return pairs
}
