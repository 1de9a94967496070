// What a group thinks of one stakeholder after everybody placed it alone (product rule: consensus after a blind round).
import { directStatusOf, levelOf } from './level.ts'
import { type Level, levels, type Placement, type Thresholds } from './placement.ts'

export const consensusStatuses = ['insufficient', 'split', 'contested', 'borderline', 'agreed'] as const
/** How far a group agrees on a stakeholder that somebody placed. */
export type ConsensusStatus = (typeof consensusStatuses)[number]

/** From when on a group has spoken, is in two camps, or is too far apart. */
export interface ConsensusRules {
  /** Fewer placements than this say nothing about a group. */
  readonly enough: number
  /** Two quadrants that each hold this share of the placements are two camps. */
  readonly camp: number
  /** The quadrant with most placements holds at least this share, or the stakeholder is contested. */
  readonly majority: number
  /** A wider interquartile range than this on either axis is contested too. */
  readonly widest: number
}

/** The thresholds of the method. */
export const consensusRules: ConsensusRules = { enough: 3, camp: 0.35, majority: 2 / 3, widest: 0.3 }

export interface Consensus {
  readonly n: number
  /** The middle of the placements, axis by axis; undefined when there is none. */
  readonly median: Placement | undefined
  /** The interquartile range on each axis, 0..1. */
  readonly spread: Placement
  /** The share of the placements in the fullest quadrant, 0..1. */
  readonly majority: number
  /** Undefined when nobody placed it. */
  readonly status: ConsensusStatus | undefined
  /** The quadrants' levels that somebody chose, the fullest first. */
  readonly camps: readonly Camp[]
}

/** Those who would place the stakeholder in the same quadrant. */
export interface Camp {
  readonly level: Level
  /** Their share of all, 0..1. */
  readonly share: number
  /** The middle of their placements, which lies in their quadrant. */
  readonly median: Placement
}

// Shares and differences of decimal fractions are not exact in binary.
const EPSILON = 1e-9

/** What placements that were made alone come to; the first rule that fits gives the status, and the order of the placements does not matter. */
export function consensusOf(
  placements: readonly Placement[],
  thresholds: Thresholds,
  rules: ConsensusRules = consensusRules,
): Consensus {
  const camps = campsOf(placements, thresholds)
  const told = {
    n: placements.length,
    median: medianOf(placements),
    spread: { influence: rangeOf(placements, 'influence'), impact: rangeOf(placements, 'impact') },
    majority: camps[0]?.share ?? 0,
    camps,
  }
  return { ...told, status: statusOf(told, thresholds, rules) }
}

function statusOf(
  { n, median, spread, majority, camps }: Omit<Consensus, 'status'>,
  thresholds: Thresholds,
  rules: ConsensusRules,
): ConsensusStatus | undefined {
  if (n === 0) return undefined
  if (n < rules.enough) return 'insufficient'
  if (camps.filter(({ share }) => share >= rules.camp - EPSILON).length >= 2) return 'split'
  const widest = Math.max(spread.influence, spread.impact)
  if (majority < rules.majority - EPSILON || widest > rules.widest + EPSILON) return 'contested'
  return directStatusOf(median, thresholds) === 'borderline' ? 'borderline' : 'agreed'
}

function campsOf(placements: readonly Placement[], thresholds: Thresholds): readonly Camp[] {
  return levels
    .flatMap(level => {
      const own = placements.filter(placement => levelOf(placement, thresholds) === level)
      const median = medianOf(own)
      return median ? [{ level, share: own.length / placements.length, median }] : []
    })
    .sort((a, b) => b.share - a.share)
}

/** The middle of some placements, axis by axis; undefined when there is none. */
function medianOf(placements: readonly Placement[]): Placement | undefined {
  const influence = quantileOf(valuesOf(placements, 'influence'), 0.5)
  const impact = quantileOf(valuesOf(placements, 'impact'), 0.5)
  return influence === undefined || impact === undefined ? undefined : { influence, impact }
}

function rangeOf(placements: readonly Placement[], axis: keyof Placement): number {
  const values = valuesOf(placements, axis)
  return (quantileOf(values, 0.75) ?? 0) - (quantileOf(values, 0.25) ?? 0)
}

const valuesOf = (placements: readonly Placement[], axis: keyof Placement): readonly number[] =>
  placements.map(placement => placement[axis]).sort((a, b) => a - b)

/** The value below which a share of sorted values lies, between neighbours by straight line (Hyndman and Fan, type 7). */
function quantileOf(sorted: readonly number[], share: number): number | undefined {
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below === undefined || above === undefined ? undefined : below + (above - below) * (at - Math.floor(at))
}

const discussed: readonly string[] = ['split', 'contested', 'borderline']

/** What to discuss, in the order of the method: split, contested, borderline, and within each the weightiest (influence + impact) first. */
export function toDiscuss<T extends { readonly status: string; readonly median: Placement | undefined }>(
  all: readonly T[],
): readonly T[] {
  return all
    .filter(({ status }) => discussed.includes(status))
    .sort((a, b) => discussed.indexOf(a.status) - discussed.indexOf(b.status) || weightOf(b) - weightOf(a))
}

const weightOf = ({ median }: { readonly median: Placement | undefined }): number =>
  median ? median.influence + median.impact : 0
