import * as Y from 'yjs'
import type { Instant, Language, ParticipantId } from '../documents.ts'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import { readText } from '../schema/read.ts'
import { boardRoot } from '../schema/roots.ts'
import { readMergedBehind } from './merging.ts'
import type { Category, NoteColour, NoteId, NoteKind, Position } from './note.ts'
import { nameKeyOf, readNote, readPosition } from './read-note.ts'
import { dropReferences, inheritReferences } from './references.ts'
import { writeName } from './write-name.ts'

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

/** Adds notes in one transaction, hence one undo step; those whose id is taken and those over the limit are left out. */
export function addNotes(board: Y.Doc, notes: readonly NewNote[]): boolean {
  const root = boardRoot(board, 'notes')
  const fresh = new Map(notes.filter(note => !root.has(note.id)).map(note => [note.id, note]))
  const room = Math.max(0, limits.notes - root.size)
  const added = [...fresh.values()].slice(0, room)
  if (added.length === 0) return false
  board.transact(() => {
    for (const note of added) root.set(note.id, noteMap(note))
  })
  return true
}

function noteMap(note: NewNote): Y.Map<unknown> {
  const { x, y } = readPosition(note.position) ?? ORIGIN
  const map = new Y.Map<unknown>()
  map.set('name', new Y.Text(clip(note.name, limits.noteName)))
  map.set('position', { x, y })
  map.set('colour', note.colour ?? 'yellow')
  if (note.category) map.set('category', note.category)
  if (note.kind) map.set('kind', note.kind)
  map.set('createdBy', note.by)
  map.set('createdAt', note.at)
  return map
}

const ORIGIN: Position = { x: 0, y: 0 }

/** The note's name as shared text, for an editor that merges character by character. */
export function noteName(board: Y.Doc, id: NoteId): Y.Text | undefined {
  return readText(noteAt(board, id)?.get('name'))
}

/** Gives a note another name by the smallest change. */
export function renameNote(board: Y.Doc, id: NoteId, name: string): boolean {
  const text = noteName(board, id)
  return text ? writeName(text, name) : false
}

/** Says what a stakeholder is called in another language; an empty name takes that back. */
export function translateName(
  board: Y.Doc,
  id: NoteId,
  { language, name }: { language: Language; name: string },
): boolean {
  const note = noteAt(board, id)
  const text = clip(name.trim(), limits.noteName)
  const key = nameKeyOf(language)
  if (!note || (note.get(key) ?? '') === text) return false
  board.transact(() => {
    if (text) note.set(key, text)
    else note.delete(key)
  })
  return true
}

/** Moves notes in one transaction; those that are gone are left out. */
export function moveNotes(board: Y.Doc, moves: readonly { id: NoteId; position: Position }[]): boolean {
  const changes = moves.flatMap(({ id, position }) => {
    const before = readPosition(noteAt(board, id)?.get('position'))
    const after = readPosition(position)
    if (!after || (before && before.x === after.x && before.y === after.y)) return []
    return [{ id, field: 'position' as const, value: { x: after.x, y: after.y } }]
  })
  return changeNotes(board, changes)
}

/** Gives notes another colour. */
export const recolourNotes = (board: Y.Doc, ids: readonly NoteId[], colour: NoteColour): boolean =>
  setField(board, ids, ['colour', colour])

/** Puts notes into a category of the playbook, or into none. */
export const categoriseNotes = (board: Y.Doc, ids: readonly NoteId[], category: Category | undefined): boolean =>
  setField(board, ids, ['category', category])

/** Says what sort of party notes name; undefined when nobody knows. */
export const setNoteKind = (board: Y.Doc, ids: readonly NoteId[], kind: NoteKind | undefined): boolean =>
  setField(board, ids, ['kind', kind])

/** Marks notes as naming a person, or not. */
export const markPersonalData = (board: Y.Doc, ids: readonly NoteId[], personal: boolean): boolean =>
  setField(board, ids, ['personalData', personal || undefined])

/** Deletes notes, and those merged into them, with their placements, assignments and plan entries; the log keeps what happened. */
export function deleteNotes(board: Y.Doc, ids: readonly NoteId[]): boolean {
  const root = boardRoot(board, 'notes')
  const gone = new Set(ids.filter(id => root.has(id)))
  if (gone.size === 0) return false
  for (const [id, live] of readMergedBehind(board)) if (gone.has(live)) gone.add(id)
  board.transact(() => {
    for (const id of gone) root.delete(id)
    dropReferences(board, gone)
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

/** Merges one live note into another, which inherits placement, profile and plan entries it has not got itself. */
export function mergeNotes(board: Y.Doc, { keep, merged }: { keep: NoteId; merged: NoteId }): boolean {
  const live = noteAt(board, keep)
  const gone = noteAt(board, merged)
  const behind = readMergedBehind(board)
  if (keep === merged || !live || !gone || behind.has(keep) || behind.has(merged)) return false
  board.transact(() => {
    inheritReferences(board, merged, keep)
    dropReferences(board, new Set([merged]))
    if (live.get('status') === 'merged') live.delete('status')
    gone.set('status', 'merged')
    gone.set('mergedInto', keep)
  })
  return true
}

/** Makes a merged note a stakeholder of its own again; what the other inherited stays there, what was written in the log comes back. */
export function unmergeNote(board: Y.Doc, id: NoteId): boolean {
  const note = noteAt(board, id)
  if (note?.get('status') !== 'merged') return false
  board.transact(() => {
    note.delete('status')
    note.delete('mergedInto')
  })
  return true
}

interface FieldChange {
  readonly id: NoteId
  readonly field: 'position' | 'colour' | 'category' | 'kind' | 'personalData'
  readonly value: unknown
}

/** Sets one field of many notes where it is another, in one transaction. */
function setField(
  board: Y.Doc,
  ids: readonly NoteId[],
  [field, value]: readonly [FieldChange['field'], string | true | undefined],
): boolean {
  const others = ids.filter(id => noteAt(board, id)?.get(field) !== value)
  return changeNotes(
    board,
    others.map(id => ({ id, field, value })),
  )
}

function changeNotes(board: Y.Doc, changes: readonly FieldChange[]): boolean {
  const present = changes.filter(change => noteAt(board, change.id))
  if (present.length === 0) return false
  board.transact(() => {
    for (const { id, field, value } of present) {
      if (value === undefined) noteAt(board, id)?.delete(field)
      else noteAt(board, id)?.set(field, value)
    }
  })
  return true
}

function noteAt(board: Y.Doc, id: NoteId): Y.Map<unknown> | undefined {
  const note = boardRoot(board, 'notes').get(id)
  return note instanceof Y.Map ? note : undefined
}
