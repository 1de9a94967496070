import type * as Y from 'yjs'
import { fieldKey, readFieldKey } from '../plan/entry-key.ts'
import { readRecord } from '../schema/read.ts'
import { boardRoot } from '../schema/roots.ts'
import type { NoteId } from './note.ts'

/** Removes what the board says about these notes outside the notes themselves. Call inside a transaction. */
export function dropReferences(board: Y.Doc, notes: ReadonlySet<NoteId>): void {
  for (const id of notes) {
    deleteIfThere(boardRoot(board, 'placements'), id)
    deleteIfThere(boardRoot(board, 'assignments'), id)
  }
  const entries = boardRoot(board, 'entries')
  for (const key of [...entries.keys()]) {
    const cell = readFieldKey(key)
    if (cell && notes.has(cell.stakeholder)) entries.delete(key)
  }
}

/** Hands what the board says about `from` to `to`, where `to` has nothing of its own. Call inside a transaction. */
export function inheritReferences(board: Y.Doc, from: NoteId, to: NoteId): void {
  for (const name of ['placements', 'assignments'] as const) {
    const root = boardRoot(board, name)
    if (root.has(from)) setIfAbsent(root, to, root.get(from))
  }
  const entries = boardRoot(board, 'entries')
  for (const [key, value] of [...entries]) {
    const cell = readFieldKey(key)
    if (cell?.stakeholder === from) setIfAbsent(entries, fieldKey({ ...cell, stakeholder: to }, cell.field), value)
  }
}

// A shared type has one place in a document; only plain values can be handed on.
const setIfAbsent = (root: Y.Map<unknown>, key: string, value: unknown): void => {
  if (!root.has(key) && isPlain(value)) root.set(key, value)
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || readRecord(value) !== undefined

const deleteIfThere = (root: Y.Map<unknown>, key: string): void => {
  if (root.has(key)) root.delete(key)
}
