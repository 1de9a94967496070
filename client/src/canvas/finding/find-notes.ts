// Which notes somebody means who types a part of a name. Pure.
import { type BoardSnapshot, liveNotes, type Note, nameKey } from '@samenbord/board'

/** The keys of a note's names; a note that has changed is another value. */
const known = new WeakMap<Note, readonly string[]>()

/** The notes whose name holds `query` in any language, spelling aside; those that begin with it first, else as they were written. */
export function notesCalled(board: Pick<BoardSnapshot, 'notes'>, query: string): readonly Note[] {
  const key = nameKey(query)
  if (key === '') return []
  const found = liveNotes(board).filter(note => keysOf(note).some(name => name.includes(key)))
  const begins = (note: Note) => keysOf(note).some(name => name.startsWith(key))
  return [...found.filter(begins), ...found.filter(note => !begins(note))]
}

function keysOf(note: Note): readonly string[] {
  const before = known.get(note)
  if (before) return before
  const keys = [note.name, ...Object.values(note.names)].map(nameKey)
  known.set(note, keys)
  return keys
}
