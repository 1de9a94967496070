import type { Language } from '../documents.ts'
import type { Outcome } from '../engagement/commitments.ts'
import type { LogEntry } from '../engagement/log-entry.ts'
import type { PlacedAt, Thresholds } from '../matrix/placement.ts'
import type { Note, NoteId } from '../notes/note.ts'
import type { Attitudes } from '../plan/attitude.ts'
import type { Phase } from '../plan/phase.ts'
import type { PlanEntry } from '../plan/plan-entry.ts'
import type { Profile, ProfileId } from '../profiles/profile.ts'

/** A frozen plain value of the board document. Parts that did not change keep their identity from one snapshot to the next. */
export interface BoardSnapshot {
  /** Every readable note, merged ones included, in order of creation (ties by id). */
  readonly notes: ReadonlyMap<NoteId, Note>
  readonly placements: ReadonlyMap<NoteId, PlacedAt>
  /** In order of making. */
  readonly profiles: ReadonlyMap<ProfileId, Profile>
  readonly assignments: ReadonlyMap<NoteId, ProfileId>
  /** Keyed by `entryKey(stakeholder, phase)`. */
  readonly entries: ReadonlyMap<string, PlanEntry>
  readonly attitudes: ReadonlyMap<NoteId, Attitudes>
  /** By date, then by time of writing. */
  readonly log: readonly LogEntry[]
  /** What became of promises, keyed by `commitmentKey`. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Entries of the document that no reader understood; shown to nobody, counted for the operator. */
  readonly unknown: number
}

export const axesPresets = ['influenceImpact', 'powerInterest', 'own'] as const
export type AxesPreset = (typeof axesPresets)[number]

/** How the two axes are called: a preset, or the facilitator's own words. */
export interface Axes {
  readonly preset: AxesPreset
  readonly influence: string
  readonly impact: string
}

/** A frozen plain value of the session document, as far as the domain owns it (tools own the rest). */
export interface SessionSnapshot {
  readonly title: string
  readonly language: Language
  readonly thresholds: Thresholds
  readonly axes: Axes
  /** In order; never empty: the six defaults stand in while nobody has edited them. */
  readonly phases: readonly Phase[]
}

/** A value that changes over time: read it, hear of changes, let go of it. Safe for `useSyncExternalStore`. */
export interface Watched<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

/** What the listeners of a watched board are told of a change. */
export interface BoardChange {
  /** Nothing changed but letters in the names of notes. */
  readonly letters: boolean
  /** The only notes that may differ from before; undefined where any may. */
  readonly notes: ReadonlySet<NoteId> | undefined
}

/** The board as a value that changes, and what each change was. */
export interface WatchedBoard extends Watched<BoardSnapshot> {
  subscribe(listener: (change: BoardChange) => void): () => void
}
