// Draws what lies under the chips: four tinted quadrants with the names of their levels, and the thresholds between them.
import type { Level, Thresholds } from '@samenbord/board'
import type { Rect } from '../camera.ts'
import { NOTE_FONT } from '../paint/measure.ts'
import { levelGlyph } from './level-glyphs.ts'
import { type MatrixView, pointOf } from './matrix-geometry.ts'
import type { MatrixTheme } from './matrix-theme.ts'

export interface PlanePaint {
  readonly view: MatrixView
  readonly thresholds: Thresholds
  readonly theme: MatrixTheme
  /** The names of the levels in the reader's language. */
  readonly levelNames: Readonly<Record<Level, string>>
  /** The quadrant a carried note would fall into. */
  readonly highlight: Level | undefined
}

const NAME_MAX = 34
const NAME_MIN = 13
const GLYPH = 24

/** The seen part of each quadrant, in pixels; a quadrant that is out of view has no width or height. */
export function quadrantRects(view: MatrixView, thresholds: Thresholds): Readonly<Record<Level, Rect>> {
  const { area } = view
  const split = pointOf(view, thresholds)
  const x = Math.min(Math.max(split.x, area.x), area.x + area.width)
  const y = Math.min(Math.max(split.y, area.y), area.y + area.height)
  const [left, right] = [x - area.x, area.x + area.width - x]
  const [top, bottom] = [y - area.y, area.y + area.height - y]
  return {
    satisfy: { x: area.x, y: area.y, width: left, height: top },
    involve: { x, y: area.y, width: right, height: top },
    inform: { x: area.x, y, width: left, height: bottom },
    consult: { x, y, width: right, height: bottom },
  }
}

/** The quadrants and the thresholds, within the area. */
export function paintPlane(pen: CanvasRenderingContext2D, paint: PlanePaint): void {
  const rects = quadrantRects(paint.view, paint.thresholds)
  for (const level of ['satisfy', 'involve', 'inform', 'consult'] as const)
    paintQuadrant(pen, level, { ...paint, rect: rects[level] })
  paintThresholds(pen, paint)
}

function paintQuadrant(pen: CanvasRenderingContext2D, level: Level, paint: PlanePaint & { rect: Rect }): void {
  const { rect, theme, highlight } = paint
  if (rect.width < 1 || rect.height < 1) return
  const { ink, soft } = theme.levels[level]
  pen.save()
  pen.beginPath()
  pen.rect(rect.x, rect.y, rect.width, rect.height)
  pen.clip()
  pen.fillStyle = soft
  pen.fillRect(rect.x, rect.y, rect.width, rect.height)
  if (highlight === level) {
    pen.fillStyle = ink
    pen.globalAlpha = 0.14
    pen.fillRect(rect.x, rect.y, rect.width, rect.height)
    pen.globalAlpha = 1
    pen.strokeStyle = ink
    pen.lineWidth = 4
    pen.strokeRect(rect.x, rect.y, rect.width, rect.height)
  }
  pen.globalAlpha = highlight === level ? 0.7 : theme.faint
  paintName(pen, paint.levelNames[level], { rect, ink, level })
  pen.restore()
}

function paintName(
  pen: CanvasRenderingContext2D,
  name: string,
  { rect, ink, level }: { rect: Rect; ink: string; level: Level },
): void {
  const text = name.charAt(0).toLocaleUpperCase() + name.slice(1)
  pen.font = `700 100px ${NOTE_FONT}`
  const wide = pen.measureText(text).width / 100
  const size = Math.min(NAME_MAX, (rect.width - 24) / (wide + 1.3), rect.height / 3)
  if (size < NAME_MIN) return
  pen.font = `700 ${size}px ${NOTE_FONT}`
  pen.fillStyle = ink
  pen.strokeStyle = ink
  const glyph = size * 1.1
  const width = wide * size + glyph + size * 0.35
  const left = rect.x + (rect.width - width) / 2
  const middle = rect.y + rect.height / 2
  pen.fillText(text, left + glyph + size * 0.35, middle + size * 0.36)
  pen.translate(left, middle - glyph / 2)
  pen.scale(glyph / GLYPH, glyph / GLYPH)
  pen.lineWidth = 2.4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.stroke(levelGlyph(level))
}

function paintThresholds(pen: CanvasRenderingContext2D, { view, thresholds, theme }: PlanePaint): void {
  const { area } = view
  const { x, y } = pointOf(view, thresholds)
  pen.save()
  pen.beginPath()
  pen.rect(area.x, area.y, area.width, area.height)
  pen.clip()
  pen.beginPath()
  pen.moveTo(Math.round(x) + 0.5, area.y)
  pen.lineTo(Math.round(x) + 0.5, area.y + area.height)
  pen.moveTo(area.x, Math.round(y) + 0.5)
  pen.lineTo(area.x + area.width, Math.round(y) + 0.5)
  pen.strokeStyle = theme.inkSecondary
  pen.setLineDash([6, 5])
  pen.lineWidth = 1.5
  pen.stroke()
  pen.restore()
}
