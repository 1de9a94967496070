// Draws the axes beside the plane. They stand at the edge of what is seen, so that they stay readable when zoomed in.
import type { Thresholds } from '@samenbord/board'
import type { Point, Rect, Size } from '../camera.ts'
import { NOTE_FONT } from '../paint/measure.ts'
import { ellipsized, type Measure } from '../paint/note-layout.ts'
import { type MatrixView, pointOf } from './matrix-geometry.ts'
import type { MatrixTheme } from './matrix-theme.ts'

/** One axis in the reader's language. */
export interface AxisWords {
  readonly name: string
  /** One line. */
  readonly definition: string
}

export interface AxesWords {
  readonly influence: AxisWords
  readonly impact: AxisWords
  readonly low: string
  readonly high: string
}

export type ThresholdAxis = keyof Thresholds

export interface AxesPaint {
  readonly view: MatrixView
  readonly size: Size
  readonly thresholds: Thresholds
  readonly theme: MatrixTheme
  readonly words: AxesWords
  readonly measure: Measure
  /** Handles are shown to who may move the thresholds; the one in the hand or under the mouse is filled. */
  readonly handles: boolean
  readonly active: ThresholdAxis | undefined
  /** A share as people read it, such as 50 %. */
  readonly percent: (share: number) => string
}

const NAME_SIZE = 14
const DEFINITION_SIZE = 12.5
const MARK_SIZE = 12
/** From the edge of the plane to the words along it. */
const MARK_AT = 13
const NAME_AT = 34
const ARROW = 7
/** Pixels at the right end of the lower axis that belong to the zoom buttons. */
const CORNER = 118
/** Radius of a threshold's handle as drawn. */
export const HANDLE_RADIUS = 9

/** Both axes: arrow, name, definition, what is low and what is high, and where high begins. */
export function paintAxes(pen: CanvasRenderingContext2D, paint: AxesPaint): void {
  const { area } = paint.view
  const split = pointOf(paint.view, paint.thresholds)
  pen.save()
  paintAxis(pen, paint, {
    words: paint.words.impact,
    length: area.width,
    split: split.x - area.x,
    origin: bottomLeft(area),
  })
  pen.translate(area.x, area.y + area.height)
  pen.rotate(-Math.PI / 2)
  const up = { words: paint.words.influence, length: area.height, split: area.y + area.height - split.y }
  paintAxis(pen, paint, { ...up, origin: { x: 0, y: 0 }, above: true })
  pen.restore()
  if (paint.handles) for (const axis of ['influence', 'impact'] as const) paintHandle(pen, paint, axis)
}

const bottomLeft = (area: Rect): Point => ({ x: area.x, y: area.y + area.height })

interface Axis {
  readonly words: AxisWords
  /** Pixels, along the axis. */
  readonly length: number
  readonly split: number
  readonly origin: Point
  /** Words stand on the other side of the line: the upright axis, turned by a quarter. */
  readonly above?: boolean
}

/** Draws an axis that runs to the right; the caller turns the paper for the other. */
function paintAxis(pen: CanvasRenderingContext2D, paint: AxesPaint, axis: Axis): void {
  const { theme } = paint
  const side = axis.above ? -1 : 1
  pen.save()
  pen.translate(axis.origin.x, axis.origin.y)
  paintArrow(pen, axis.length, theme)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = `600 ${MARK_SIZE}px ${NOTE_FONT}`
  pen.fillStyle = theme.inkSecondary
  const split = Math.min(Math.max(axis.split, 0), axis.length)
  if (split > 70) pen.fillText(paint.words.low, split / 2, side * MARK_AT)
  if (axis.length - split > 70) pen.fillText(paint.words.high, (axis.length + split) / 2, side * MARK_AT)
  paintTitle(pen, paint, { ...axis, y: side * NAME_AT })
  pen.restore()
}

function paintArrow(pen: CanvasRenderingContext2D, length: number, theme: MatrixTheme): void {
  pen.strokeStyle = theme.ink
  pen.fillStyle = theme.ink
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.lineTo(length + 2, 0)
  pen.stroke()
  pen.beginPath()
  pen.moveTo(length + 2 + ARROW, 0)
  pen.lineTo(length + 1, -ARROW / 1.6)
  pen.lineTo(length + 1, ARROW / 1.6)
  pen.fill()
}

function paintTitle(pen: CanvasRenderingContext2D, { theme, measure }: AxesPaint, axis: Axis & { y: number }): void {
  const bold = 1.06
  const length = axis.above ? axis.length : axis.length - CORNER
  const name = ellipsized(axis.words.name, { size: NAME_SIZE * bold, width: length, measure })
  const nameWidth = measure(name, NAME_SIZE * bold)
  const room = length - nameWidth - 12
  const text = axis.words.definition
  const definition = room > 60 && text !== '' ? ellipsized(text, { size: DEFINITION_SIZE, width: room, measure }) : ''
  const width = nameWidth + (definition === '' ? 0 : 10 + measure(definition, DEFINITION_SIZE))
  const left = Math.max(0, Math.min((axis.length - width) / 2, length - width))
  pen.textAlign = 'left'
  pen.fillStyle = theme.ink
  pen.font = `650 ${NAME_SIZE}px ${NOTE_FONT}`
  pen.fillText(name, left, axis.y)
  pen.fillStyle = theme.inkSecondary
  pen.font = `450 ${DEFINITION_SIZE}px ${NOTE_FONT}`
  pen.fillText(definition, left + nameWidth + 10, axis.y)
}

/** Where the handle of a threshold stands; undefined while its line is out of view. */
export function handlePoint(view: MatrixView, thresholds: Thresholds, axis: ThresholdAxis): Point | undefined {
  const { area } = view
  const { x, y } = pointOf(view, thresholds)
  if (axis === 'impact') return x < area.x || x > area.x + area.width ? undefined : { x, y: area.y + area.height }
  return y < area.y || y > area.y + area.height ? undefined : { x: area.x, y }
}

function paintHandle(pen: CanvasRenderingContext2D, paint: AxesPaint, axis: ThresholdAxis): void {
  const at = handlePoint(paint.view, paint.thresholds, axis)
  if (!at) return
  const { theme } = paint
  const active = paint.active === axis
  pen.save()
  pen.translate(at.x, at.y)
  pen.beginPath()
  pen.arc(0, 0, HANDLE_RADIUS + (active ? 2 : 0), 0, 2 * Math.PI)
  pen.fillStyle = active ? theme.accent : theme.paper
  pen.strokeStyle = active ? theme.accent : theme.ink
  pen.lineWidth = 1.75
  pen.fill()
  pen.stroke()
  if (axis === 'impact') pen.rotate(Math.PI / 2)
  pen.strokeStyle = active ? theme.accentInk : theme.ink
  pen.beginPath()
  for (const y of [-2.5, 2.5]) {
    pen.moveTo(-4, y)
    pen.lineTo(4, y)
  }
  pen.stroke()
  pen.restore()
  if (active) paintValue(pen, paint, { axis, at })
}

function paintValue(
  pen: CanvasRenderingContext2D,
  paint: AxesPaint,
  { axis, at }: { axis: ThresholdAxis; at: Point },
): void {
  const centre = axis === 'impact' ? { x: at.x, y: at.y - 30 } : { x: at.x + 38, y: at.y }
  paintTag(pen, paint.percent(paint.thresholds[axis]), { centre, theme: paint.theme })
}

/** A small filled tag with a value. */
export function paintTag(
  pen: CanvasRenderingContext2D,
  text: string,
  { centre, theme }: { centre: Point; theme: MatrixTheme },
): void {
  pen.save()
  pen.font = `600 ${MARK_SIZE}px ${NOTE_FONT}`
  const width = pen.measureText(text).width + 12
  pen.fillStyle = theme.accent
  pen.beginPath()
  pen.roundRect(centre.x - width / 2, centre.y - 10, width, 20, 4)
  pen.fill()
  pen.fillStyle = theme.accentInk
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(text, centre.x, centre.y + 0.5)
  pen.restore()
}
