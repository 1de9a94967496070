import { addNotes, type Category, liveNotes, type Note, type NoteId, nameKey, type Position } from '@samenbord/board'
import type { Workshop } from '../../workshop/open-workshop.ts'

/** A name that was on the board already, and the note that carries it. */
export interface Known {
  readonly id: NoteId
  readonly name: string
}

/** What became of the names somebody typed or pasted. */
export interface Added {
  readonly count: number
  /** The names that were there already; they are added all the same, for the group to decide. */
  readonly known: readonly Known[]
}

interface NewNames {
  readonly names: readonly string[]
  readonly category: Category | undefined
  readonly spots: readonly Position[]
}

/** Adds one note per name as one undo step; `count` 0 means that the board is full. */
export function addNames(workshop: Workshop, { names, category, spots }: NewNames): Added {
  const known = knownAmong(names, byName(liveNotes(workshop.board.get())))
  const { by, at } = workshop.stamp()
  const notes = names.map((name, index) => ({
    id: workshop.newId(),
    name,
    // a millisecond apart, so that the list keeps the order in which they were written
    at: at + index,
    by,
    position: spots[index] ?? { x: 0, y: 0 },
    ...(category && { category }),
  }))
  const before = workshop.board.get().notes.size
  addNotes(workshop.documents.board, notes)
  return { count: workshop.board.get().notes.size - before, known }
}

/** Notes under their names, spelling aside. */
export type NotesByName = ReadonlyMap<string, Note>

/** Made once for a board and not for each letter somebody types: it goes through all names. */
export function byName(notes: readonly Note[]): NotesByName {
  const byKey = new Map(notes.map(note => [nameKey(note.name), note]))
  byKey.delete('')
  return byKey
}

/** Those of `names` that a note carries already, spelling aside; each note once. */
export function knownAmong(names: readonly string[], notes: NotesByName): readonly Known[] {
  const found = names.flatMap(name => notes.get(nameKey(name)) ?? [])
  return [...new Set(found)].map(({ id, name }) => ({ id, name }))
}
