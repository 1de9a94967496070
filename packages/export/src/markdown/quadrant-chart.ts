import { levelOfQuadrant } from '@samenbord/board'
import type { Source, Stamp } from '../plan-format.ts'

/** Mermaid draws no more than this readably. */
const MOST_POINTS = 60

/** The matrix as a Mermaid quadrant chart; none while nobody is placed. Its quadrants lie in the middle, so points are moved to their side of it. */
export function quadrantChart(
  { plan, session: { thresholds } }: Pick<Source, 'plan' | 'session'>,
  { messages: { method } }: Stamp,
): readonly string[] {
  const points = plan.rows
    .flatMap(({ stakeholder, placement }) => (placement ? [{ name: stakeholder.name, placement }] : []))
    .slice(0, MOST_POINTS)
  if (points.length === 0) return []
  const { axis, low, high, level } = method
  const quadrants = [
    levelOfQuadrant(true, true),
    levelOfQuadrant(true, false),
    levelOfQuadrant(false, false),
    levelOfQuadrant(false, true),
  ]
  const seen = new Map<string, number>()
  const lines = [
    'quadrantChart',
    `    x-axis ${quoted(`${axis.impact}: ${low}`)} --> ${quoted(high)}`,
    `    y-axis ${quoted(`${axis.influence}: ${low}`)} --> ${quoted(high)}`,
    ...quadrants.map((id, at) => `    quadrant-${at + 1} ${quoted(level[id])}`),
    ...points.map(({ name, placement }) => {
      const x = centred(placement.impact, thresholds.impact)
      const y = centred(placement.influence, thresholds.influence)
      return `    ${quoted(single(name, seen))}: [${x}, ${y}]`
    }),
  ]
  return [['```mermaid', ...lines, '```'].join('\n')]
}

/** A point name may stand once only. */
function single(name: string, seen: Map<string, number>): string {
  const plain = plainOf(name)
  const count = (seen.get(plain) ?? 0) + 1
  seen.set(plain, count)
  return count === 1 ? plain : `${plain} ${count}`
}

/** The chart's text has no escape: what could end it, or begin markup, is left out. */
const plainOf = (name: string): string =>
  name
    .replace(/[\s\p{Control}]+/gu, ' ')
    .replace(/["`<>\\{}[\]#&;%]/g, '')
    .trim()
    .slice(0, 60)
    .trim() || '?'

const quoted = (words: string): string => `"${plainOf(words)}"`

/** A share of the axis whose threshold lies in the middle; on the threshold counts as high. */
function centred(share: number, threshold: number): string {
  if (share >= threshold) {
    const beyond = threshold >= 1 ? 0 : (share - threshold) / (1 - threshold)
    return (0.51 + beyond * 0.48).toFixed(2)
  }
  return (0.01 + (share / threshold) * 0.48).toFixed(2)
}
