import type { Instant, ParticipantId } from '../documents.ts'
import type { Level, PlanLevel } from '../matrix/placement.ts'
import type { NoteId } from '../notes/note.ts'
import type { PhaseId } from './phase.ts'

export const entryStatuses = ['proposed', 'agreed', 'planned', 'done', 'dropped'] as const
export type EntryStatus = (typeof entryStatuses)[number]

/** The free-text fields of a plan entry; each lives under its own key, so that two people can fill two fields at once. */
export const entryFields = [
  'objective',
  'method',
  'channel',
  'frequency',
  'when',
  'owner',
  'indicator',
  'risk',
] as const
export type EntryField = (typeof entryFields)[number]

/** Who may read what was written into a cell: only the team, or everybody who gets the shareable edition of the plan. */
export const disclosures = ['internal', 'shareable'] as const
export type Disclosure = (typeof disclosures)[number]

/** A person's decision that a cell shall not follow the matrix. */
export interface LevelOverride {
  readonly level: PlanLevel
  readonly reason: string
  /** What the matrix said when it was overridden. */
  readonly instead: Level | undefined
  readonly by: ParticipantId
  /** The name of `by` at that time, so that provenance outlives the participant. */
  readonly byName: string
  readonly at: Instant
}

/** What people wrote into one cell of the plan. */
export interface PlanEntry extends Readonly<Partial<Record<EntryField, string>>> {
  readonly stakeholder: NoteId
  readonly phase: PhaseId
  readonly override: LevelOverride | undefined
  readonly status: EntryStatus | undefined
  /** Shareable unless somebody says otherwise. */
  readonly disclosure: Disclosure
}
