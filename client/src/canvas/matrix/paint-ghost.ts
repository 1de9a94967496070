// Draws where a note stood when the matrix was reopened, and the way from there to where it stands.
import type { Point } from '../camera.ts'
import type { MatrixTheme } from './matrix-theme.ts'

/** Of the ring that marks the earlier place. */
const RADIUS = 6
/** So much is left free before the anchor of the note, in pixels. */
const CLEAR = 10
const HEAD = 8
const HALF_OPENING = Math.PI / 7

export interface GhostPaint {
  /** Where the note stands now. */
  readonly to: Point
  readonly theme: MatrixTheme
  /** Selected, or under the mouse: drawn in full strength. */
  readonly marked: boolean
}

/** A ring at the earlier place and, where there is room between them, an arrow to the present one. */
export function paintGhost(pen: CanvasRenderingContext2D, from: Point, { to, theme, marked }: GhostPaint): void {
  const way = Math.hypot(to.x - from.x, to.y - from.y)
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  pen.save()
  pen.globalAlpha = marked ? 1 : 0.5
  pen.strokeStyle = marked ? theme.accent : theme.inkSecondary
  pen.lineWidth = marked ? 2 : 1.5
  pen.beginPath()
  pen.arc(from.x, from.y, RADIUS, 0, 2 * Math.PI)
  pen.stroke()
  if (way > RADIUS + CLEAR + HEAD) {
    const at = (distance: number, turn = 0, origin = from): Point => ({
      x: origin.x + Math.cos(angle + turn) * distance,
      y: origin.y + Math.sin(angle + turn) * distance,
    })
    const [start, tip] = [at(RADIUS), at(way - CLEAR)]
    pen.setLineDash([4, 4])
    pen.beginPath()
    pen.moveTo(start.x, start.y)
    pen.lineTo(tip.x, tip.y)
    pen.stroke()
    pen.setLineDash([])
    const [left, right] = [at(-HEAD, HALF_OPENING, tip), at(-HEAD, -HALF_OPENING, tip)]
    pen.beginPath()
    pen.moveTo(left.x, left.y)
    pen.lineTo(tip.x, tip.y)
    pen.lineTo(right.x, right.y)
    pen.stroke()
  }
  pen.restore()
}
