import * as Y from 'yjs'
import { entryKey, phaseOfKey, stakeholderOfKey } from '../plan/entry-key.ts'
import { boardRoot } from '../schema/roots.ts'
import type { NoteId } from './note.ts'

/** Removes what the board says about these notes outside the notes themselves. Call inside a transaction. */
export function dropReferences(board: Y.Doc, notes: ReadonlySet<NoteId>): void {
  for (const id of notes) {
    deleteIfThere(boardRoot(board, 'placements'), id)
    deleteIfThere(boardRoot(board, 'assignments'), id)
  }
  const entries = boardRoot(board, 'entries')
  for (const key of [...entries.keys()]) if (notes.has(stakeholderOfKey(key))) entries.delete(key)
}

/** Hands what the board says about `from` to `to`, where `to` has nothing of its own. Call inside a transaction. */
export function inheritReferences(board: Y.Doc, from: NoteId, to: NoteId): void {
  for (const name of ['placements', 'assignments'] as const) {
    const root = boardRoot(board, name)
    if (root.has(from) && !root.has(to)) root.set(to, root.get(from))
  }
  const entries = boardRoot(board, 'entries')
  for (const [key, entry] of [...entries]) {
    if (stakeholderOfKey(key) !== from || !(entry instanceof Y.Map)) continue
    const target = entryKey(to, phaseOfKey(key))
    if (!entries.has(target)) entries.set(target, entry.clone())
  }
}

const deleteIfThere = (root: Y.Map<unknown>, key: string): void => {
  if (root.has(key)) root.delete(key)
}
