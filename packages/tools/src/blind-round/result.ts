// What a blind round came to for one stakeholder: the placements without their people.
import {
  type Consensus,
  clip,
  consensusOf,
  consensusRules,
  limits,
  type NoteId,
  type Placement,
  readRecord,
  type Thresholds,
} from '@samenbord/board'
import { isShare } from '../share.ts'
import type { Draft, RoundId } from '../tool-model.ts'
import { type Ballot, readBallots } from './ballot.ts'

/** What is published of one stakeholder. */
export interface BlindResult {
  readonly note: NoteId
  /** How many placed it. */
  readonly n: number
  readonly skipped: number
  /** Every placement, in an order that tells nothing; of fewer than three, which would unmask people, only their middle. */
  readonly points: readonly Placement[]
  /** Why people placed it there, in alphabetical order; of fewer than three, nothing. */
  readonly reasons: readonly string[]
  /** How sure people were on the average, 1..3. */
  readonly confidence: number | undefined
}

const MOST_POINTS = 400
const MOST_REASONS = 100

/** Which stakeholders a round asked about, and behind which other some of them stand since. */
interface Asked {
  readonly notes: readonly NoteId[]
  readonly behind: ReadonlyMap<NoteId, NoteId>
}

/**
 * What the drafts come to, for the stakeholders of a round. The same drafts give the same results. Of stakeholders that were merged
 * meanwhile each participant has one voice: what they said of the one that stays, or else of the first that was merged into it.
 */
export function resultsOf(round: RoundId, { notes, behind }: Asked, drafts: readonly Draft[]): readonly BlindResult[] {
  const asked = new Map<NoteId, NoteId[]>()
  for (const note of notes) {
    const standing = behind.get(note) ?? note
    asked.set(standing, [...(asked.get(standing) ?? [standing]), note])
  }
  const ballots = drafts.map(({ doc }) => new Map(readBallots(doc, round).map(ballot => [ballot.note, ballot])))
  return [...asked].map(([standing, names]) =>
    resultOf(
      standing,
      ballots.flatMap(own => own.get(names.find(name => own.has(name)) ?? standing) ?? []),
    ),
  )
}

function resultOf(note: NoteId, ballots: readonly Ballot[]): BlindResult {
  const placed = ballots.flatMap(({ placement, confidence, reason }) =>
    placement ? [{ ...placement, confidence, reason }] : [],
  )
  const points = placed
    .map(({ influence, impact }) => ({ influence, impact }))
    .sort((a, b) => a.influence - b.influence || a.impact - b.impact)
  const isGroup = points.length >= consensusRules.enough
  const middle = consensusOf(points, { influence: 0, impact: 0 }).median
  const sum = placed.reduce((total, { confidence }) => total + confidence, 0)
  return {
    note,
    n: points.length,
    skipped: ballots.length - points.length,
    points: (isGroup ? points : middle ? [middle] : []).slice(0, MOST_POINTS),
    reasons: isGroup
      ? placed
          .flatMap(({ reason }) => reason || [])
          .sort()
          .slice(0, MOST_REASONS)
      : [],
    confidence: isGroup ? Math.round((sum / placed.length) * 10) / 10 : undefined,
  }
}

/** As it stands in the session. */
export const storedResult = ({ n, skipped, points, reasons, confidence }: BlindResult): Record<string, unknown> => ({
  n,
  skipped,
  points: points.flatMap(({ influence, impact }) => [influence, impact]),
  ...(reasons.length > 0 && { reasons }),
  ...(confidence !== undefined && { confidence }),
})

/** A result as stored; undefined when it is none. Total. */
export function readResult(note: NoteId, value: unknown): BlindResult | undefined {
  const fields = readRecord(value)
  if (!fields) return undefined
  const { n, skipped, points, reasons, confidence } = fields
  if (typeof n !== 'number' || !Array.isArray(points)) return undefined
  return {
    note,
    n,
    skipped: typeof skipped === 'number' ? skipped : 0,
    points: pairsIn(points.slice(0, 2 * MOST_POINTS)),
    reasons: Array.isArray(reasons)
      ? reasons.flatMap(reason => (typeof reason === 'string' ? clip(reason, limits.field) : [])).slice(0, MOST_REASONS)
      : [],
    confidence: typeof confidence === 'number' ? confidence : undefined,
  }
}

function pairsIn(values: readonly unknown[]): readonly Placement[] {
  return values.flatMap((influence, at) => {
    const impact = values[at + 1]
    return at % 2 === 0 && isShare(influence) && isShare(impact) ? [{ influence, impact }] : []
  })
}

/** What a result says with the thresholds as they are now; fewer than three stay provisional, whatever their middle. */
export function consensusOfResult({ n, points }: BlindResult, thresholds: Thresholds): Consensus {
  const told = consensusOf(points, thresholds)
  return { ...told, n, status: n > 0 && n < consensusRules.enough ? 'insufficient' : told.status }
}
