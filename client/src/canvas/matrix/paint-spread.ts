// Draws what a group thinks of one stakeholder: everybody's points, how far they lie apart, and from where the middle has moved.
import type { Placement } from '@samenbord/board'
import type { Point } from '../camera.ts'
import { type MatrixView, pointOf } from './matrix-geometry.ts'
import type { MatrixTheme } from './matrix-theme.ts'

/** What blind rounds found about the selected stakeholder. */
export interface Spread {
  readonly points: readonly Placement[]
  readonly median: Placement
  /** The interquartile range on each axis. */
  readonly range: Placement
  /** The median of the round before. */
  readonly before: Placement | undefined
}

const DOT = 5
const SMALLEST = 8

/** Points and ellipse under the chips, within the area. */
export function paintSpread(
  pen: CanvasRenderingContext2D,
  { points, median, range, before }: Spread,
  { view, theme }: { view: MatrixView; theme: MatrixTheme },
): void {
  const { area, zoom } = view
  const centre = pointOf(view, median)
  pen.save()
  pen.beginPath()
  pen.rect(area.x, area.y, area.width, area.height)
  pen.clip()
  pen.strokeStyle = theme.accent
  pen.fillStyle = theme.accent
  pen.lineWidth = 1.5
  if (points.length > 1) {
    const across = Math.max(SMALLEST, (range.impact / 2) * area.width * zoom)
    const down = Math.max(SMALLEST, (range.influence / 2) * area.height * zoom)
    pen.beginPath()
    pen.ellipse(centre.x, centre.y, across, down, 0, 0, 2 * Math.PI)
    pen.globalAlpha = 0.1
    pen.fill()
    pen.globalAlpha = 1
    pen.setLineDash([5, 4])
    pen.stroke()
    pen.setLineDash([])
    for (const point of points) paintPoint(pen, pointOf(view, point), theme)
  }
  if (before) paintWay(pen, pointOf(view, before), centre)
  pen.restore()
}

function paintPoint(pen: CanvasRenderingContext2D, { x, y }: Point, { paper, accent }: MatrixTheme): void {
  pen.beginPath()
  pen.arc(x, y, DOT, 0, 2 * Math.PI)
  pen.globalAlpha = 0.45
  pen.fillStyle = accent
  pen.fill()
  pen.globalAlpha = 1
  pen.strokeStyle = paper
  pen.stroke()
  pen.strokeStyle = accent
}

const HEAD = 9

/** An arrow from where the middle was to where it is. */
function paintWay(pen: CanvasRenderingContext2D, from: Point, to: Point): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  if (length < 2 * HEAD) return
  const angle = Math.atan2(dy, dx)
  pen.beginPath()
  pen.moveTo(from.x, from.y)
  pen.lineTo(to.x, to.y)
  for (const side of [-1, 1]) {
    pen.moveTo(to.x, to.y)
    pen.lineTo(to.x - HEAD * Math.cos(angle + side * 0.5), to.y - HEAD * Math.sin(angle + side * 0.5))
  }
  pen.lineWidth = 2
  pen.stroke()
}
