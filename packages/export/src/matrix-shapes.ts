// The matrix as shapes in the units of its picture. Whoever draws them decides into what: SVG, or the page of a report.
import { levelOfQuadrant, type PlanRow } from '@samenbord/board'
import { type Box, type Label, placeLabels } from './label-places.ts'
import { levelColours } from './level-colours.ts'
import { inks } from './paper-inks.ts'
import type { Source, Stamp } from './plan-format.ts'

/** Width and height of the picture, in its own units. */
export const PICTURE = { width: 1200, height: 900 } as const
export const PLANE = { left: 70, top: 80, width: 1100, height: 740 } as const

/** Something to be drawn. */
export type Shape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: string
    }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly fill: string }
  | ({ readonly kind: 'words'; readonly text: string } & Lettering)
  | {
      readonly kind: 'group'
      /** What the group is called for whoever points at it. */
      readonly hint?: string
      /** Around this point it is turned to the left by a quarter. */
      readonly turn?: { readonly x: number; readonly y: number }
      readonly shapes: readonly Shape[]
    }

export interface Lettering {
  readonly x: number
  /** The line on which the letters stand. */
  readonly y: number
  readonly size: number
  readonly weight?: 400 | 500 | 600
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** The quadrants with every placed stakeholder on them, and the axes. */
export function matrixShapes({ plan, session }: Source, stamp: Stamp): readonly Shape[] {
  return [
    ...quadrants(session, stamp),
    ...axes(session, stamp),
    ...placeLabels(
      plan.rows.flatMap(row => pointOf(row)),
      titlePlaces(session, stamp),
    ).map(chip),
  ]
}

const at = (impact: number, influence: number) => ({
  x: PLANE.left + impact * PLANE.width,
  y: PLANE.top + (1 - influence) * PLANE.height,
})

function quadrants({ thresholds }: Source['session'], { messages: { method } }: Stamp): readonly Shape[] {
  const turn = at(thresholds.impact, thresholds.influence)
  const [right, bottom] = [PLANE.left + PLANE.width, PLANE.top + PLANE.height]
  return [true, false].flatMap(isHigh =>
    [false, true].flatMap(isRight => {
      const level = levelOfQuadrant(isHigh, isRight)
      const box = {
        x: isRight ? turn.x : PLANE.left,
        y: isHigh ? PLANE.top : turn.y,
        right: isRight ? right : turn.x,
        bottom: isHigh ? turn.y : bottom,
      }
      const { ink, soft } = levelColours[level]
      const size = { width: box.right - box.x, height: box.bottom - box.y }
      return [
        { kind: 'rect', x: box.x, y: box.y, ...size, fill: soft } as const,
        words({ x: box.x + 12, y: box.y + 26, size: 18, weight: 600, fill: ink }, method.level[level]),
      ]
    }),
  )
}

/** Where the names of the quadrants stand. */
function titlePlaces({ thresholds }: Source['session'], { messages: { method } }: Stamp): readonly Box[] {
  const turn = at(thresholds.impact, thresholds.influence)
  return [PLANE.top, turn.y].flatMap(top =>
    [PLANE.left, turn.x].map(left => {
      const level = levelOfQuadrant(top === PLANE.top, left !== PLANE.left)
      return { left, right: left + 24 + method.level[level].length * 11, top, bottom: top + 34 }
    }),
  )
}

function axes({ axes: { preset, ...own } }: Source['session'], { messages: { method } }: Stamp): readonly Shape[] {
  const names = {
    influenceImpact: method.axis,
    powerInterest: { influence: method.power, impact: method.interest },
    own: { influence: own.influence || method.axis.influence, impact: own.impact || method.axis.impact },
  }[preset]
  const [right, bottom] = [PLANE.left + PLANE.width, PLANE.top + PLANE.height]
  const middle = PLANE.top + PLANE.height / 2
  const quiet = { size: 15, fill: inks.quiet }
  return [
    words({ x: (PLANE.left + right) / 2, y: bottom + 28, size: 18, weight: 600, anchor: 'middle' }, names.impact),
    words({ ...quiet, x: PLANE.left, y: bottom + 28 }, method.low),
    words({ ...quiet, x: right, y: bottom + 28, anchor: 'end' }, method.high),
    {
      kind: 'group',
      turn: { x: 40, y: middle },
      shapes: [
        words({ x: 40, y: middle, size: 18, weight: 600, anchor: 'middle' }, names.influence),
        words({ ...quiet, x: 40 - PLANE.height / 2, y: middle }, method.low),
        words({ ...quiet, x: 40 + PLANE.height / 2, y: middle, anchor: 'end' }, method.high),
      ],
    },
  ]
}

function pointOf({ stakeholder, placement, level }: PlanRow): readonly Label[] {
  if (!placement || !level) return []
  return [{ ...at(placement.impact, placement.influence), text: shortened(stakeholder.name, 32), level }]
}

function chip({ x, y, text: name, level, side }: Label & { side: 'left' | 'right' | 'none' }): Shape {
  const dot = { kind: 'dot', x, y, fill: levelColours[level].ink } as const
  // a name that finds no place is still in the picture, for whoever points at it
  if (side === 'none') return { kind: 'group', hint: name, shapes: [dot] }
  const anchor = side === 'right' ? 'start' : 'end'
  const label = words({ x: x + (side === 'right' ? 11 : -11), y: y + 5, size: 15, anchor }, name)
  return { kind: 'group', hint: name, shapes: [dot, label] }
}

const words = (lettering: Lettering, text: string): Shape => ({ kind: 'words', ...lettering, text })

/** A text of at most so many characters, on one line. */
export function shortened(content: string, most: number): string {
  const characters = [...content.replace(/\s+/g, ' ').trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
