import * as Y from 'yjs'
import type { Instant, ParticipantId } from '../documents.ts'
import { limits } from '../limits.ts'
import { boardRoot } from '../schema/roots.ts'
import type { Category, NoteColour, NoteId, NoteKind, Position } from './note.ts'
import { readNote } from './read-note.ts'
import { dropReferences, inheritReferences } from './references.ts'
import { clip, writeName } from './write-name.ts'

/** A note about to be put on the board; id and time are the caller's. */
export interface NewNote {
  readonly id: NoteId
  readonly name: string
  readonly position: Position
  readonly colour?: NoteColour
  readonly category?: Category
  readonly kind?: NoteKind
  readonly by: ParticipantId
  readonly at: Instant
}

/** Adds one note; false when its id is taken. */
export function addNote(board: Y.Doc, note: NewNote): boolean {
  return addNotes(board, [note])
}

/** Adds notes in one transaction, hence one undo step; those whose id is taken are left out. */
export function addNotes(board: Y.Doc, notes: readonly NewNote[]): boolean {
  const root = boardRoot(board, 'notes')
  const fresh = notes.filter(note => !root.has(note.id)).slice(0, Math.max(0, limits.notes - root.size))
  if (fresh.length === 0) return false
  board.transact(() => {
    for (const note of fresh) root.set(note.id, noteMap(note))
  })
  return true
}

function noteMap(note: NewNote): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  map.set('name', new Y.Text(clip(note.name, limits.noteName)))
  map.set('position', { x: note.position.x, y: note.position.y })
  map.set('colour', note.colour ?? 'yellow')
  if (note.category) map.set('category', note.category)
  if (note.kind) map.set('kind', note.kind)
  map.set('createdBy', note.by)
  map.set('createdAt', note.at)
  return map
}

/** The note's name as shared text, for an editor that merges character by character. */
export function noteName(board: Y.Doc, id: NoteId): Y.Text | undefined {
  const name = noteAt(board, id)?.get('name')
  return name instanceof Y.Text ? name : undefined
}

/** Gives a note another name by the smallest change. */
export function renameNote(board: Y.Doc, id: NoteId, name: string): boolean {
  const text = noteName(board, id)
  return text ? writeName(text, name) : false
}

/** Moves notes in one transaction; those that are gone are left out. */
export function moveNotes(board: Y.Doc, moves: readonly { id: NoteId; position: Position }[]): boolean {
  return changeNotes(
    board,
    moves.map(move => ({ id: move.id, field: 'position', value: { x: move.position.x, y: move.position.y } })),
  )
}

export const recolourNotes = (board: Y.Doc, ids: readonly NoteId[], colour: NoteColour): boolean =>
  setField(board, ids, ['colour', colour])

export const categoriseNotes = (board: Y.Doc, ids: readonly NoteId[], category: Category | undefined): boolean =>
  setField(board, ids, ['category', category])

export const setNoteKind = (board: Y.Doc, ids: readonly NoteId[], kind: NoteKind | undefined): boolean =>
  setField(board, ids, ['kind', kind])

export const markPersonalData = (board: Y.Doc, ids: readonly NoteId[], personal: boolean): boolean =>
  setField(board, ids, ['personalData', personal ? true : undefined])

/** Deletes notes with their placements, assignments and plan entries; the engagement log keeps what happened. */
export function deleteNotes(board: Y.Doc, ids: readonly NoteId[]): boolean {
  const root = boardRoot(board, 'notes')
  const present = ids.filter(id => root.has(id))
  if (present.length === 0) return false
  board.transact(() => {
    for (const id of present) root.delete(id)
    dropReferences(board, new Set(present))
  })
  return true
}

/** Copies notes: name, colour, category and kind; the copy is nobody's placement yet. */
export function duplicateNotes(board: Y.Doc, copies: readonly NoteCopy[]): boolean {
  const notes = copies.flatMap(copy => {
    const source = readNote(copy.source, noteAt(board, copy.source))
    if (!source) return []
    const { id, position, by, at } = copy
    return {
      id,
      position,
      by,
      at,
      name: source.name,
      colour: source.colour,
      ...(source.category && { category: source.category }),
      ...(source.kind && { kind: source.kind }),
    }
  })
  return addNotes(board, notes)
}

export interface NoteCopy {
  readonly source: NoteId
  readonly id: NoteId
  readonly position: Position
  readonly by: ParticipantId
  readonly at: Instant
}

/** Merges one note into another, which inherits placement, profile and plan entries it has not got itself. */
export function mergeNotes(board: Y.Doc, { keep, merged }: { keep: NoteId; merged: NoteId }): boolean {
  const gone = noteAt(board, merged)
  if (keep === merged || !gone || !noteAt(board, keep)) return false
  board.transact(() => {
    inheritReferences(board, merged, keep)
    dropReferences(board, new Set([merged]))
    gone.set('status', 'merged')
    gone.set('mergedInto', keep)
  })
  return true
}

function setField(board: Y.Doc, ids: readonly NoteId[], [field, value]: readonly [string, unknown]): boolean {
  return changeNotes(
    board,
    ids.map(id => ({ id, field, value })),
  )
}

function changeNotes(board: Y.Doc, changes: readonly { id: NoteId; field: string; value: unknown }[]): boolean {
  const real = changes.filter(({ id, field, value }) => {
    const note = noteAt(board, id)
    return note !== undefined && !sameValue(note.get(field), value)
  })
  if (real.length === 0) return false
  board.transact(() => {
    for (const { id, field, value } of real) {
      if (value === undefined) noteAt(board, id)?.delete(field)
      else noteAt(board, id)?.set(field, value)
    }
  })
  return true
}

const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b))

function noteAt(board: Y.Doc, id: NoteId): Y.Map<unknown> | undefined {
  const note = boardRoot(board, 'notes').get(id)
  return note instanceof Y.Map ? note : undefined
}
