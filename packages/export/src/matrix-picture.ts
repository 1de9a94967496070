// The matrix as an SVG text. It knows no screen: the same picture is downloaded, drawn to PNG and set into reports.
import { levelOfQuadrant, type PlanRow } from '@samenbord/board'
import { type Box, type Label, placeLabels } from './label-places.ts'
import { levelColours } from './level-colours.ts'
import type { Source, Stamp } from './plan-format.ts'

/** Width and height of the picture, in its own units. */
export const PICTURE = { width: 1200, height: 900 } as const
const PLANE = { left: 70, top: 80, width: 1100, height: 740 } as const
const FONT = 'font-family="Inter, \'Inter Variable\', system-ui, sans-serif"'

export interface Look {
  /** White, or nothing, so that the picture may stand on a ground of its own. */
  readonly ground: 'paper' | 'transparent'
}

/** The matrix with every placed stakeholder, on its quadrants, with title and stamp. */
export function matrixPicture({ plan, session }: Source, stamp: Stamp, { ground }: Look): string {
  const { exports: texts } = stamp.messages
  const { width, height } = PICTURE
  const title = texts.matrixTitle(stamp.title)
  const foot = `${texts.madeOn(stamp.day)} ${texts.editions[stamp.edition]}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="${stamp.language}" ${FONT}>`,
    `<title>${text(title)}</title>`,
    ...(ground === 'paper' ? [`<rect width="${width}" height="${height}" fill="#ffffff"/>`] : []),
    words({ x: PLANE.left, y: 44, size: 24, weight: 600 }, shortened(title, 80)),
    ...quadrants(session, stamp),
    ...axes(session, stamp),
    ...placeLabels(
      plan.rows.flatMap(row => pointOf(row)),
      titlePlaces(session, stamp),
    ).map(chip),
    words({ x: PLANE.left, y: height - 16, size: 14, fill: '#596170' }, foot),
    '</svg>\n',
  ].join('\n')
}

const at = (impact: number, influence: number) => ({
  x: PLANE.left + impact * PLANE.width,
  y: PLANE.top + (1 - influence) * PLANE.height,
})

function quadrants({ thresholds }: Source['session'], { messages: { method } }: Stamp): readonly string[] {
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
      const size = `width="${short(box.right - box.x)}" height="${short(box.bottom - box.y)}"`
      return [
        `<rect x="${short(box.x)}" y="${short(box.y)}" ${size} fill="${soft}" stroke="#8a8778"/>`,
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

function axes({ axes: { preset, ...own } }: Source['session'], { messages: { method } }: Stamp): readonly string[] {
  const names = {
    influenceImpact: method.axis,
    powerInterest: { influence: method.power, impact: method.interest },
    own: { influence: own.influence || method.axis.influence, impact: own.impact || method.axis.impact },
  }[preset]
  const [right, bottom] = [PLANE.left + PLANE.width, PLANE.top + PLANE.height]
  const middle = PLANE.top + PLANE.height / 2
  const quiet = { size: 15, fill: '#596170' }
  return [
    words({ x: (PLANE.left + right) / 2, y: bottom + 28, size: 18, weight: 600, anchor: 'middle' }, names.impact),
    words({ ...quiet, x: PLANE.left, y: bottom + 28 }, method.low),
    words({ ...quiet, x: right, y: bottom + 28, anchor: 'end' }, method.high),
    `<g transform="rotate(-90 40 ${middle})">`,
    words({ x: 40, y: middle, size: 18, weight: 600, anchor: 'middle' }, names.influence),
    words({ ...quiet, x: 40 - PLANE.height / 2, y: middle }, method.low),
    words({ ...quiet, x: 40 + PLANE.height / 2, y: middle, anchor: 'end' }, method.high),
    '</g>',
  ]
}

function pointOf({ stakeholder, placement, level }: PlanRow): readonly Label[] {
  if (!placement || !level) return []
  return [{ ...at(placement.impact, placement.influence), text: shortened(stakeholder.name, 32), level }]
}

function chip({ x, y, text: name, level, side }: Label & { side: 'left' | 'right' | 'none' }): string {
  const dot = `<circle cx="${short(x)}" cy="${short(y)}" r="6" fill="${levelColours[level].ink}" stroke="#ffffff" stroke-width="1.5"/>`
  // a name that finds no place is still in the picture, for whoever points at it
  const hint = `<title>${text(name)}</title>`
  if (side === 'none') return `<g>${hint}${dot}</g>`
  const anchor = side === 'right' ? 'start' : 'end'
  return `<g>${hint}${dot}${words({ x: x + (side === 'right' ? 11 : -11), y: y + 5, size: 15, anchor }, name)}</g>`
}

interface Lettering {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

const words = ({ x, y, size, weight = 400, fill = '#1e2430', anchor = 'start' }: Lettering, content: string): string =>
  `<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${text(content)}</text>`

const short = (value: number): string => String(Math.round(value * 10) / 10)

function shortened(content: string, most: number): string {
  const characters = [...content.replace(/\s+/g, ' ').trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML content: no markup, and no characters that XML cannot hold. */
const text = (content: string): string =>
  content.replace(/[\p{Control}\p{Surrogate}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"']/g, mark => entities[mark] ?? mark)
