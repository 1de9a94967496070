// Draws a chip, its anchor and the line between them; the context's unit is a pixel.
import type { Point, Rect } from '../camera.ts'
import { fontOf } from '../paint/measure.ts'
import { CHIP_FONT, CHIP_LINE, CHIP_PAD, type Chip, type Face, FOOT_FONT, FOOT_LINE, STRIP } from './chip.ts'
import { leaderOf } from './label-board.ts'
import type { MatrixTheme } from './matrix-theme.ts'
import { paintPattern } from './paint-pattern.ts'

export interface ChipState {
  readonly selected: boolean
  readonly hovered: boolean
  /** In somebody's hand: it floats above the others. */
  readonly lifted: boolean
}

const ANCHOR_RADIUS = 5
const RADIUS = 4
/** A leader shorter than this says nothing. */
const LEADER_MIN = 5

interface ChipPaint {
  readonly chip: Chip
  readonly face: Face
  readonly rect: Rect
  readonly state: ChipState
  readonly theme: MatrixTheme
  /** Distance from the middle of a line to its baseline, as a share of the font size. */
  readonly baseline: number
}

/** The chip itself: the colour of its note, its name, the strip of its profile. */
export function paintChip(pen: CanvasRenderingContext2D, paint: ChipPaint): void {
  const { chip, face, rect, state, theme, baseline } = paint
  pen.save()
  if (state.lifted) Object.assign(pen, { shadowColor: 'rgb(0 0 0 / 0.35)', shadowBlur: 14, shadowOffsetY: 5 })
  pen.fillStyle = theme.notes[chip.colour]
  pen.beginPath()
  pen.roundRect(rect.x, rect.y, rect.width, rect.height, RADIUS)
  pen.fill()
  pen.restore()
  if (chip.profile) paintStrip(pen, paint)
  paintEdge(pen, paint)
  const left = rect.x + CHIP_PAD.x + (chip.profile ? STRIP : 0)
  pen.fillStyle = theme.noteInk
  pen.font = fontOf(CHIP_FONT)
  let middle = rect.y + CHIP_PAD.y + CHIP_LINE / 2
  for (const line of face.lines) {
    pen.fillText(line, left, middle + baseline * CHIP_FONT)
    middle += CHIP_LINE
  }
  if (face.foot === undefined) return
  pen.font = fontOf(FOOT_FONT)
  pen.globalAlpha = 0.75
  pen.fillText(
    face.foot,
    left,
    middle + (FOOT_LINE - CHIP_LINE) / 2 + baseline * FOOT_FONT,
    rect.x + rect.width - left - 4,
  )
  pen.globalAlpha = 1
}

function paintStrip(pen: CanvasRenderingContext2D, { chip, rect, theme }: ChipPaint): void {
  if (!chip.profile) return
  pen.save()
  pen.beginPath()
  pen.roundRect(rect.x, rect.y, rect.width, rect.height, RADIUS)
  pen.clip()
  const { pattern, colour } = chip.profile
  paintPattern(pen, { ...rect, width: STRIP }, { pattern, colour: theme.notes[colour], ink: theme.noteInk })
  pen.fillStyle = theme.noteInk
  pen.globalAlpha = 0.45
  pen.fillRect(rect.x + STRIP, rect.y, 1, rect.height)
  pen.restore()
}

function paintEdge(pen: CanvasRenderingContext2D, { rect, state, theme }: ChipPaint): void {
  const marked = state.selected || state.hovered
  const out = state.selected ? 1.5 : -0.5
  pen.beginPath()
  pen.roundRect(rect.x - out, rect.y - out, rect.width + 2 * out, rect.height + 2 * out, RADIUS + out)
  pen.strokeStyle = state.selected ? theme.accent : theme.noteInk
  pen.lineWidth = state.selected ? 2.5 : 1
  pen.globalAlpha = marked ? 1 : 0.28
  pen.stroke()
  pen.globalAlpha = 1
}

/** The point where a stakeholder stands, in the colour of its level. */
export function paintAnchor(
  pen: CanvasRenderingContext2D,
  at: Point,
  { chip, theme, hollow = false }: { chip: Chip; theme: MatrixTheme; hollow?: boolean },
): void {
  const ink = chip.level ? theme.levels[chip.level].ink : theme.inkSecondary
  pen.beginPath()
  pen.arc(at.x, at.y, ANCHOR_RADIUS, 0, 2 * Math.PI)
  pen.fillStyle = hollow ? theme.paper : ink
  pen.strokeStyle = hollow ? ink : theme.paper
  pen.lineWidth = 2
  pen.fill()
  pen.stroke()
}

/** The line from the anchor to its chip, where the chip had to move aside; a marked one stands out among many. */
export function paintLeader(
  pen: CanvasRenderingContext2D,
  anchor: Point,
  { rect, theme, marked = false }: { rect: Rect; theme: MatrixTheme; marked?: boolean },
): void {
  const [from, to] = leaderOf(anchor, rect)
  if (Math.hypot(to.x - from.x, to.y - from.y) < LEADER_MIN) return
  pen.beginPath()
  pen.moveTo(from.x, from.y)
  pen.lineTo(to.x, to.y)
  pen.strokeStyle = marked ? theme.accent : theme.ink
  pen.globalAlpha = marked ? 1 : 0.55
  pen.lineWidth = marked ? 2.5 : 1.25
  pen.stroke()
  pen.globalAlpha = 1
}
