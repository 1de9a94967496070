import type * as Y from 'yjs'
import { readPlacement } from '../matrix/place.ts'
import { attitudeKeys } from '../plan/attitude.ts'
import { type CellField, fieldKey, readFieldKey } from '../plan/entry-key.ts'
import { readOverride } from '../plan/read-entry.ts'
import type { ProfileId } from '../profiles/profile.ts'
import { boardRoot } from '../schema/roots.ts'
import type { NoteId } from './note.ts'

/** Removes what the board says about these notes outside the notes themselves. Call inside a transaction. */
export function dropReferences(board: Y.Doc, notes: ReadonlySet<NoteId>): void {
  for (const id of notes) {
    deleteIfThere(boardRoot(board, 'placements'), id)
    deleteIfThere(boardRoot(board, 'assignments'), id)
    for (const key of attitudeKeys(id)) deleteIfThere(boardRoot(board, 'attitudes'), key)
  }
  dropEntries(board, notes)
}

/** Removes what the plan says for these notes or profiles. Call inside a transaction. */
export function dropEntries(board: Y.Doc, of: ReadonlySet<NoteId | ProfileId>): void {
  const entries = boardRoot(board, 'entries')
  for (const key of [...entries.keys()]) {
    const cell = readFieldKey(key)
    if (cell && of.has(cell.stakeholder)) entries.delete(key)
  }
}

/** Hands what the board says about `from` to `to`, where `to` has nothing of its own. Call inside a transaction. */
export function inheritReferences(board: Y.Doc, from: NoteId, to: NoteId): void {
  const placements = boardRoot(board, 'placements')
  setIfAbsent(placements, to, readPlacement(placements.get(from)))
  const assignments = boardRoot(board, 'assignments')
  setIfAbsent(assignments, to, textOf(assignments.get(from)))
  const attitudes = boardRoot(board, 'attitudes')
  const [own, inherited] = [attitudeKeys(to), attitudeKeys(from)]
  for (const [index, key] of own.entries()) setIfAbsent(attitudes, key, textOf(attitudes.get(inherited[index] ?? '')))
  const entries = boardRoot(board, 'entries')
  for (const [key, value] of [...entries]) {
    const cell = readFieldKey(key)
    if (cell?.stakeholder === from)
      setIfAbsent(entries, fieldKey({ ...cell, stakeholder: to }, cell.field), plain(cell.field, value))
  }
}

// Only what a reader understands is handed on: foreign values may be of a kind that cannot be written again.
const plain = (field: CellField, value: unknown): unknown =>
  field === 'override' ? readOverride(value) : textOf(value)

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const setIfAbsent = (root: Y.Map<unknown>, key: string, value: unknown): void => {
  if (value !== undefined && !root.has(key)) root.set(key, value)
}

const deleteIfThere = (root: Y.Map<unknown>, key: string): void => {
  if (root.has(key)) root.delete(key)
}
