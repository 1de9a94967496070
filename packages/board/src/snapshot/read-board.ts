import type * as Y from 'yjs'
import { readLogEntry } from '../engagement/log-actions.ts'
import type { LogEntry } from '../engagement/log-entry.ts'
import { readPlacement } from '../matrix/place.ts'
import type { PlacedAt } from '../matrix/placement.ts'
import type { Note, NoteId } from '../notes/note.ts'
import { readNote } from '../notes/read-note.ts'
import { readEntry } from '../plan/entry-actions.ts'
import type { PlanEntry } from '../plan/plan-entry.ts'
import type { Profile, ProfileId } from '../profiles/profile.ts'
import { readProfile } from '../profiles/profile-actions.ts'
import { readString } from '../schema/read.ts'
import { type BoardRoot, boardRoot } from '../schema/roots.ts'
import type { BoardSnapshot } from './snapshot.ts'

/** What the readers made of each root; `unknown` counts the values that no reader understood. */
export interface BoardParts {
  readonly notes: ReadonlyMap<NoteId, Note>
  readonly placements: ReadonlyMap<NoteId, PlacedAt>
  readonly profiles: ReadonlyMap<ProfileId, Profile>
  readonly assignments: ReadonlyMap<NoteId, ProfileId>
  readonly entries: ReadonlyMap<string, PlanEntry>
  readonly log: ReadonlyMap<string, LogEntry>
}

/** One total reader for each root of the board document. */
export const boardReaders: { readonly [R in BoardRoot]: (key: string, value: unknown) => Values[R] | undefined } = {
  notes: readNote,
  placements: (_key, value) => readPlacement(value),
  profiles: readProfile,
  assignments: (_key, value) => (typeof value === 'string' ? readString(value, 128) : undefined),
  entries: readEntry,
  log: readLogEntry,
}

type Values = { [R in BoardRoot]: BoardParts[R] extends ReadonlyMap<string, infer V> ? V : never }

/** A frozen value of the whole board document. Total: entries that no reader understands are left out and counted. */
export function readBoard(board: Y.Doc): BoardSnapshot {
  const read = <R extends BoardRoot>(root: R) => readRoot(board, root)
  return snapshotOf(board, {
    notes: inOrder(read('notes'), byCreation),
    placements: read('placements'),
    profiles: read('profiles'),
    assignments: read('assignments'),
    entries: read('entries'),
    log: inOrder(read('log'), byDate),
  })
}

function readRoot<R extends BoardRoot>(board: Y.Doc, root: R): Map<string, Values[R]> {
  const values = new Map<string, Values[R]>()
  for (const [key, value] of boardRoot(board, root)) {
    const known = boardReaders[root](key, value)
    if (known !== undefined) values.set(key, known)
  }
  return values
}

/** Assembles a snapshot from its parts. */
export function snapshotOf(board: Y.Doc, parts: BoardParts): BoardSnapshot {
  const roots = Object.keys(boardReaders) as BoardRoot[]
  const unknown = roots.reduce((sum, root) => sum + boardRoot(board, root).size - parts[root].size, 0)
  return Object.freeze({ ...parts, log: Object.freeze([...parts.log.values()]), unknown })
}

export const byCreation = (a: Note, b: Note): number => a.createdAt - b.createdAt || compare(a.id, b.id)
export const byDate = (a: LogEntry, b: LogEntry): number =>
  compare(a.date, b.date) || a.at - b.at || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The same entries, ordered by value. */
export function inOrder<V>(values: ReadonlyMap<string, V>, order: (a: V, b: V) => number): Map<string, V> {
  return new Map([...values].sort((a, b) => order(a[1], b[1])))
}
