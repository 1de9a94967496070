import type { Day, Instant, ParticipantId } from '../documents.ts'
import type { NoteId } from '../notes/note.ts'
import type { Attitude } from '../plan/attitude.ts'

export type LogEntryId = string

export const logTypes = ['meeting', 'call', 'email', 'workshop', 'survey', 'publication', 'hearing', 'other'] as const
export type LogType = (typeof logTypes)[number]

export const directions = ['in', 'out', 'both'] as const
export type Direction = (typeof directions)[number]

export const followUps = ['none', 'required', 'completed'] as const
export type FollowUp = (typeof followUps)[number]

/** Something somebody promised, by whom and by when. */
export interface Commitment {
  readonly text: string
  readonly owner: string
  readonly due: Day | undefined
}

/** One thing that happened with stakeholders. Never changed once written: a later entry corrects it through `correctsId`. */
export interface LogEntry {
  readonly id: LogEntryId
  readonly stakeholders: readonly NoteId[]
  readonly date: Day
  readonly type: LogType
  readonly direction: Direction
  readonly summary: string
  /** How the stakeholders stood afterwards, where somebody could tell. */
  readonly attitudeAfter: Attitude | undefined
  readonly commitments: readonly Commitment[]
  readonly followUp: FollowUp
  readonly correctsId: LogEntryId | undefined
  readonly by: ParticipantId
  /** The name of `by` at that time, so that it outlives the participant; empty when not kept. */
  readonly byName: string
  readonly at: Instant
}

/** The order of the log: by date, then by time of writing; ties by id, so that it is the same on every replica. */
export const byDate = (a: LogEntry, b: LogEntry): number =>
  compare(a.date, b.date) || a.at - b.at || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
