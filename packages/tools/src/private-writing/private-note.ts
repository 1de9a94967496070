// What a participant writes while everybody writes alone: plain values in the own draft document, under the note's future id.
import { type Category, categories, clip, limits, type NoteId, type ParticipantId, readRecord } from '@samenbord/board'
import type * as Y from 'yjs'
import type { RoundId } from '../tool-model.ts'

export const ROOT = 'private-writing'

/** A note that nobody else has seen yet. */
export interface PrivateNote {
  readonly id: NoteId
  readonly round: RoundId
  readonly name: string
  readonly category: Category | undefined
  readonly at: number
}

/** So many notes one participant may write in one round; what a foreign client wrote beyond is not brought out. */
export const MOST_PRIVATE_NOTES = 1000

/** Writes or rewrites a private note; false when it has no name, already says so, or the round is full. */
export function writePrivateNote(draft: Y.Doc, note: PrivateNote): boolean {
  const name = clip(note.name.trim(), limits.noteName)
  const root = draft.getMap(ROOT)
  const before = readPrivateNote(note.id, root.get(note.id))
  if (name === '' || (before?.name === name && before.category === note.category)) return false
  if (!before && isFull(draft, note.round)) return false
  const { round, category, at } = note
  draft.transact(() => root.set(note.id, { round, name, at: before?.at ?? at, ...(category && { category }) }))
  return true
}

// only a root with many notes needs counting
const isFull = (draft: Y.Doc, round: RoundId): boolean =>
  draft.getMap(ROOT).size >= MOST_PRIVATE_NOTES && readPrivateNotes(draft, round).length >= MOST_PRIVATE_NOTES

/** Takes a private note back; false when it is not there. */
export function deletePrivateNote(draft: Y.Doc, id: NoteId): boolean {
  const root = draft.getMap(ROOT)
  if (!root.has(id)) return false
  draft.transact(() => root.delete(id))
  return true
}

/** The notes of one round in the order of writing. Total: what is no note is left out. */
export function readPrivateNotes(draft: Y.Doc, round: RoundId): readonly PrivateNote[] {
  return [...draft.getMap(ROOT)]
    .flatMap(([id, value]) => readPrivateNote(id, value) ?? [])
    .filter(note => note.round === round)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_PRIVATE_NOTES)
}

function readPrivateNote(id: NoteId, value: unknown): PrivateNote | undefined {
  const fields = readRecord(value)
  if (!fields) return undefined
  const { round, name, category, at } = fields
  if (typeof round !== 'string' || typeof name !== 'string' || name.trim() === '' || id.length > limits.id)
    return undefined
  return {
    id,
    round,
    name: clip(name, limits.noteName),
    category: categories.find(option => option === category),
    at: typeof at === 'number' && Number.isFinite(at) ? at : 0,
  }
}

/** A note with whoever wrote it. */
export interface WrittenNote extends PrivateNote {
  readonly by: ParticipantId
}
