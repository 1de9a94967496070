// What a group found of a stakeholder when everybody placed it alone, as the plan and its files tell it.
import type { NoteId } from '../notes/note.ts'
import type { ConsensusStatus } from './consensus.ts'
import type { Level } from './placement.ts'

/** How certain a place on the matrix is: as the last drop says, or as a blind round or a facilitator found; the most urgent to discuss first. */
export const placeStatuses = [
  'unplaced',
  'split',
  'contested',
  'borderline',
  'insufficient',
  'agreed',
  'decided',
] as const
export type PlaceStatus = (typeof placeStatuses)[number]

/** What came of the newest round about a stakeholder. */
export interface Finding {
  /** Undefined once somebody has placed the stakeholder otherwise: the last drop counts. */
  readonly status: ConsensusStatus | 'decided' | undefined
  /** How many placed it. */
  readonly n: number
  /** The levels of the quadrants that somebody chose, the fullest first, with the share of the placements, 0..1. */
  readonly camps: readonly { readonly level: Level; readonly share: number }[]
  /** Why people placed it where they did, without names. */
  readonly reasons: readonly string[]
  /** Why a facilitator settled it; undefined while nobody did. */
  readonly decision: string | undefined
}

/** What rounds found, by stakeholder. */
export type Findings = ReadonlyMap<NoteId, Finding>

/** Whether a level is there for want of a better one, and may change when the group talks. */
export const isProvisional = (status: PlaceStatus): boolean => status === 'contested' || status === 'insufficient'
