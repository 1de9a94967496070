import * as Y from 'yjs'
import { boardRoot } from '../schema/roots.ts'
import { byCreation, type Note, type NoteId } from './note.ts'
import { readNote } from './read-note.ts'

/**
 * Behind which live note each merged note stands. Nobody is lost by merging at the same time: a note whose target is gone is live,
 * and of notes merged into each other the earliest is.
 */
export function mergedBehind(notes: ReadonlyMap<NoteId, Note>): ReadonlyMap<NoteId, NoteId> {
  const behind = new Map<NoteId, NoteId>()
  for (const note of notes.values()) {
    if (note.status !== 'merged') continue
    const live = liveEnd(note, notes)
    if (live.id !== note.id) behind.set(note.id, live.id)
  }
  return behind
}

/** Follows a merged note to the live one at the end of the chain. */
function liveEnd(start: Note, notes: ReadonlyMap<NoteId, Note>): Note {
  const path: Note[] = []
  const seen = new Set<Note>()
  let note = start
  while (!seen.has(note)) {
    seen.add(note)
    path.push(note)
    const next = note.status === 'merged' && note.mergedInto !== undefined ? notes.get(note.mergedInto) : undefined
    if (!next) return note
    note = next
  }
  const [earliest = note] = path.slice(path.indexOf(note)).sort(byCreation)
  return earliest
}

/** The same, read from the document. */
export function readMergedBehind(board: Y.Doc): ReadonlyMap<NoteId, NoteId> {
  const root = boardRoot(board, 'notes')
  const isAnyMerged = [...root.values()].some(value => value instanceof Y.Map && value.get('status') === 'merged')
  if (!isAnyMerged) return new Map()
  return mergedBehind(new Map([...root].flatMap(([id, value]) => pairOf(readNote(id, value)))))
}

const pairOf = (note: Note | undefined): [NoteId, Note][] => (note ? [[note.id, note]] : [])

const settled = new WeakMap<Note, Note>()

/** The notes as they stand: `status` is merged for those behind a live note, whose id `mergedInto` then is, and for no others. */
export function standingNotes(notes: ReadonlyMap<NoteId, Note>): ReadonlyMap<NoteId, Note> {
  const merged = mergedAmong(notes.values())
  if (merged.length === 0) return notes
  const behind = mergedBehind(notes)
  const standing = new Map(notes)
  for (const note of merged) standing.set(note.id, standingNote(note, behind.get(note.id)))
  return standing
}

/** Asked for at every letter somebody types: no copy of all notes is made. */
function mergedAmong(notes: Iterable<Note>): readonly Note[] {
  const merged: Note[] = []
  for (const note of notes) if (note.status === 'merged') merged.push(note)
  return merged
}

/** Keeps the identity of what it made before, so that an unchanged note stays the same value. */
function standingNote(note: Note, mergedInto: NoteId | undefined): Note {
  const status = mergedInto === undefined ? 'proposed' : 'merged'
  if (note.status === status && note.mergedInto === mergedInto) return note
  const before = settled.get(note)
  if (before?.status === status && before.mergedInto === mergedInto) return before
  const standing: Note = Object.freeze({ ...note, status, mergedInto })
  settled.set(note, standing)
  return standing
}
