import type { DirectStatus, Level, Placement, Thresholds } from './placement.ts'

/** How far from a threshold a placement is still called borderline (product rule: 0.05). */
export const BORDERLINE = 0.05

// Decimal fractions are not exact in binary: 0.55 − 0.5 is 0.05000000000000004.
const EPSILON = 1e-9

/** The level of engagement of a quadrant (the playbook's rule); a value exactly on a threshold counts as high, no placement has no level. */
export function levelOf(placement: Placement | undefined, thresholds: Thresholds): Level | undefined {
  if (!placement) return undefined
  return levelOfQuadrant(placement.influence >= thresholds.influence, placement.impact >= thresholds.impact)
}

/** The playbook's table: high influence and high impact is involve, and so on. */
export function levelOfQuadrant(highInfluence: boolean, highImpact: boolean): Level {
  if (highInfluence) return highImpact ? 'involve' : 'satisfy'
  return highImpact ? 'consult' : 'inform'
}

/** The status of a direct placement: unplaced, borderline (within 0.05 of a threshold) or agreed. */
export function directStatusOf(placement: Placement | undefined, thresholds: Thresholds): DirectStatus {
  if (!placement) return 'unplaced'
  const near = isNear(placement.influence, thresholds.influence) || isNear(placement.impact, thresholds.impact)
  return near ? 'borderline' : 'agreed'
}

/** The level across the nearer threshold, for a borderline placement; undefined when there is nothing to choose. */
export const alternativeOf = (placement: Placement, thresholds: Thresholds): Level | undefined =>
  levelOf(acrossThreshold(placement, thresholds), thresholds)

/** Where a borderline placement would lie as far on the other side of the nearer threshold, and at least a hundredth; undefined when there is nothing to choose. */
export function acrossThreshold(placement: Placement, thresholds: Thresholds): Placement | undefined {
  if (directStatusOf(placement, thresholds) !== 'borderline') return undefined
  const distance = (axis: keyof Placement) => Math.abs(placement[axis] - thresholds[axis])
  const axis = distance('influence') <= distance('impact') ? 'influence' : 'impact'
  const isHigh = placement[axis] >= thresholds[axis]
  const across = thresholds[axis] + (isHigh ? -1 : 1) * Math.max(distance(axis), LEAST)
  // at an edge of the matrix there is no other side
  if (across < 0 || across > 1) return undefined
  return { ...placement, [axis]: across }
}

const LEAST = 0.01

const isNear = (value: number, threshold: number): boolean => Math.abs(value - threshold) <= BORDERLINE + EPSILON
