import type { Instant, ParticipantId } from '../documents.ts'

/** Where a stakeholder stands on the matrix; both axes 0..1. Stored as one value under one key, so that two drags never mix. */
export interface Placement {
  readonly influence: number
  readonly impact: number
}

/** A placement as the board keeps it, with who dropped it and when. */
export interface PlacedAt extends Placement {
  readonly by: ParticipantId
  readonly at: Instant
}

/** Where "high" begins on each axis, 0..1; a value exactly on the threshold counts as high. */
export interface Thresholds {
  readonly influence: number
  readonly impact: number
}

export const levels = ['involve', 'satisfy', 'consult', 'inform'] as const
/** What the matrix can say about a stakeholder. */
export type Level = (typeof levels)[number]

export const planLevels = ['involve', 'satisfy', 'consult', 'inform', 'partner', 'none'] as const
/** What a plan entry can say: the matrix's levels, and two that only a person can choose. */
export type PlanLevel = (typeof planLevels)[number]

export type DirectStatus = 'unplaced' | 'borderline' | 'agreed'
