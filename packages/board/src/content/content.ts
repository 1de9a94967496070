// A workshop as plain values: what is written into its file, and read from it.
import type { Language } from '../documents.ts'
import type { Outcome } from '../engagement/commitments.ts'
import type { LogEntry } from '../engagement/log-entry.ts'
import type { PlacedAt, Thresholds } from '../matrix/placement.ts'
import type { Note, NoteId } from '../notes/note.ts'
import type { Attitudes } from '../plan/attitude.ts'
import type { Phase } from '../plan/phase.ts'
import type { PlanEntry } from '../plan/plan-entry.ts'
import type { Profile, ProfileId } from '../profiles/profile.ts'
import type { Axes, BoardSnapshot, SessionSnapshot } from '../snapshot/snapshot.ts'

/** Everything the domain keeps of a workshop, in lists whose order is the same on every replica. */
export interface WorkshopContent {
  readonly title: string
  readonly language: Language
  readonly thresholds: Thresholds
  readonly axes: Axes
  readonly phases: readonly Phase[]
  readonly notes: readonly Note[]
  readonly placements: readonly ({ readonly note: NoteId } & PlacedAt)[]
  readonly profiles: readonly Profile[]
  readonly assignments: readonly { readonly note: NoteId; readonly profile: ProfileId }[]
  readonly entries: readonly PlanEntry[]
  readonly attitudes: readonly ({ readonly note: NoteId } & Attitudes)[]
  readonly log: readonly LogEntry[]
  /** What became of promises; `commitment` is the key of the promise. */
  readonly outcomes: readonly ({ readonly commitment: string } & Outcome)[]
}

/** The lists of a workshop's content. */
export const contentLists = [
  'phases',
  'notes',
  'placements',
  'profiles',
  'assignments',
  'entries',
  'attitudes',
  'log',
  'outcomes',
] as const satisfies readonly (keyof WorkshopContent)[]
export type ContentList = (typeof contentLists)[number]

/** The content of two snapshots. What the tools keep in the session is theirs and is not in it. */
export function contentOf(board: BoardSnapshot, session: SessionSnapshot): WorkshopContent {
  const { title, language, thresholds, axes, phases } = session
  return {
    ...{ title, language, thresholds, axes, phases },
    notes: [...board.notes.values()],
    placements: byKey(board.placements).map(([note, placement]) => ({ note, ...placement })),
    profiles: [...board.profiles.values()],
    assignments: byKey(board.assignments).map(([note, profile]) => ({ note, profile })),
    entries: byKey(board.entries).map(([, entry]) => entry),
    attitudes: byKey(board.attitudes).map(([note, attitudes]) => ({ note, ...attitudes })),
    log: board.log,
    outcomes: byKey(board.outcomes).map(([commitment, outcome]) => ({ commitment, ...outcome })),
  }
}

// a map of the document stands in the order of its writing, which differs from replica to replica
const byKey = <V>(values: ReadonlyMap<string, V>): readonly (readonly [string, V])[] =>
  [...values].sort(([a], [b]) => (a < b ? -1 : 1))
