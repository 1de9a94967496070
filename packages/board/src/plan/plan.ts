import type { Finding, PlaceStatus } from '../matrix/finding.ts'
import type { Level, PlacedAt, PlanLevel } from '../matrix/placement.ts'
import type { Note } from '../notes/note.ts'
import type { Profile } from '../profiles/profile.ts'
import type { Attitudes } from './attitude.ts'
import type { Phase } from './phase.ts'
import type { PlanEntry } from './plan-entry.ts'

/** One cell of the plan: what to do with one stakeholder in one phase. */
export interface PlanCell {
  readonly phase: Phase
  /** What holds: the override if there is one, else what the profile says, else the matrix; undefined while the stakeholder is not placed. */
  readonly level: PlanLevel | undefined
  readonly source: 'derived' | 'profile' | 'override'
  /** What the matrix says now; differs from `level` when an override has been overtaken. */
  readonly matrixLevel: Level | undefined
  /** What holds of all that was written, for the stakeholder or for its profile. */
  readonly entry: PlanEntry | undefined
  /** What was written for the stakeholder itself. */
  readonly own: PlanEntry | undefined
}

/** One row of the plan. */
export interface PlanRow {
  readonly stakeholder: Note
  readonly placement: PlacedAt | undefined
  /** How certain the place on the matrix is; a level that is provisional may change when the group talks (see `isProvisional`). */
  readonly status: PlaceStatus
  /** What the newest blind round found; undefined where there was none. */
  readonly finding: Finding | undefined
  readonly level: Level | undefined
  readonly profile: Profile | undefined
  /** How the stakeholder stands and should stand; undefined when nobody said. */
  readonly attitudes: Attitudes | undefined
  readonly cells: readonly PlanCell[]
}

/** A profile in the plan; what its cells say holds for each member that says nothing else. */
export interface ProfileRow {
  readonly profile: Profile
  readonly cells: readonly PlanCell[]
}

/** The engagement plan: one row per stakeholder, one cell per phase, in reading order. */
export interface Plan {
  readonly title: string
  readonly phases: readonly Phase[]
  readonly rows: readonly PlanRow[]
  /** In order of making. */
  readonly profiles: readonly ProfileRow[]
}
