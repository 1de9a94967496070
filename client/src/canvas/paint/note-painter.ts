// Draws one note into any 2D context whose unit is a board unit. Knows three levels of detail; never asks DOM or document.

import { type Category, NOTE_SIZE, type Note } from '@samenbord/board'
import type { Point } from '../camera.ts'
import { type Ink, inkOf, newScratch, type Scratch } from './ink.ts'
import type { FontMetrics } from './measure.ts'
import { fontOf } from './measure.ts'
import { NAME_BOX, NOTE_FOOT, NOTE_PAD, SHADOW_REACH } from './note-box.ts'
import { ellipsized, layoutName, type NoteLayout } from './note-layout.ts'
import type { Palette } from './palette.ts'

const RADIUS = 3
const LABEL_SIZE = 12

/** Device pixels per board unit under which letters are bars, and under which there are only blocks. */
const TEXT_FROM = 0.36
const BARS_FROM = 0.16

export interface NotePainter {
  /** Paints `note` with its top left corner at `at`; `scale` is device pixels per board unit. */
  paint(context: Ink, note: Note, to: { at: Point; scale: number; nameless?: boolean }): void
  /** How a text would be set on a note. */
  layoutText(text: string): NoteLayout
  /** The font has changed: every name is set anew. */
  forget(): void
}

interface PainterParts {
  readonly font: FontMetrics
  palette(): Palette
  /** The category's name in the reader's language. */
  labelOf(category: Category): string
}

/** A painter that remembers how each name is set. */
export function openNotePainter(parts: PainterParts): NotePainter {
  let layouts = new WeakMap<Note, NoteLayout>()
  const shadow = shadowOf()

  const layoutText = (text: string) => layoutName(text, NAME_BOX, parts.font.measure)

  function layoutOf(note: Note): NoteLayout {
    const known = layouts.get(note)
    if (known) return known
    const layout = layoutText(note.name)
    layouts.set(note, layout)
    return layout
  }

  return {
    layoutText,
    forget() {
      parts.font.forget()
      layouts = new WeakMap()
    },
    paint(context, note, { at, scale, nameless = false }) {
      const palette = parts.palette()
      if (scale >= TEXT_FROM) {
        const reach = NOTE_SIZE + 2 * SHADOW_REACH
        context.drawImage(shadow, at.x - SHADOW_REACH, at.y - SHADOW_REACH, reach, reach)
      }
      context.fillStyle = palette.notes[note.colour]
      if (scale < TEXT_FROM) context.fillRect(at.x, at.y, NOTE_SIZE, NOTE_SIZE)
      else fillRounded(context, at, { width: NOTE_SIZE, height: NOTE_SIZE, radius: RADIUS })
      if (scale < BARS_FROM) return
      context.fillStyle = palette.ink
      if (scale >= TEXT_FROM) paintFoot(context, note, { at, parts })
      if (nameless) return
      if (scale < TEXT_FROM) paintBars(context, layoutOf(note), at)
      else paintName(context, layoutOf(note), { at, font: parts.font })
    },
  }
}

function paintName(context: Ink, layout: NoteLayout, { at, font }: { at: Point; font: FontMetrics }): void {
  context.font = fontOf(layout.size)
  let y = at.y + NOTE_PAD + layout.lineHeight / 2 + font.baseline * layout.size
  for (const line of layout.lines) {
    context.fillText(line, at.x + NOTE_PAD, y)
    y += layout.lineHeight
  }
}

/** Far away a name is grey bars: as telling at that size, and much cheaper. */
function paintBars(context: Ink, layout: NoteLayout, at: Point): void {
  context.globalAlpha = 0.28
  let y = at.y + NOTE_PAD + layout.lineHeight * 0.28
  for (const line of layout.lines) {
    const width = Math.min(NAME_BOX.width, line.length * layout.size * 0.52)
    context.fillRect(at.x + NOTE_PAD, y, width, layout.lineHeight * 0.42)
    y += layout.lineHeight
  }
  context.globalAlpha = 1
}

function paintFoot(context: Ink, note: Note, { at, parts }: { at: Point; parts: PainterParts }): void {
  const y = at.y + NOTE_SIZE - NOTE_PAD / 2 - NOTE_FOOT
  const room = NAME_BOX.width + NOTE_PAD - (note.personalData ? 22 : 0)
  if (note.category) {
    const { measure, baseline } = parts.font
    const label = ellipsized(parts.labelOf(note.category), { size: LABEL_SIZE, width: room - 12, measure })
    const width = measure(label, LABEL_SIZE) + 12
    context.globalAlpha = 0.1
    fillRounded(context, { x: at.x + NOTE_PAD / 2, y }, { width, height: NOTE_FOOT, radius: NOTE_FOOT / 2 })
    context.globalAlpha = 1
    context.font = fontOf(LABEL_SIZE)
    context.fillText(label, at.x + NOTE_PAD, y + NOTE_FOOT / 2 + baseline * LABEL_SIZE)
  }
  if (note.personalData) paintFlag(context, { x: at.x + NOTE_SIZE - NOTE_PAD / 2 - 20, y: y + 2 })
}

/** A shield with a person: personal data. */
function paintFlag(context: Ink, at: Point): void {
  context.save()
  context.translate(at.x, at.y)
  context.scale(0.75, 0.75)
  context.lineWidth = 2
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = context.fillStyle
  context.stroke(SHIELD)
  context.fill(PERSON)
  context.restore()
}

const SHIELD = new Path2D(
  'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z',
)
const PERSON = new Path2D(
  'M12 7a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 0 1 0-4.8zM7.8 16.6a4.3 4.3 0 0 1 8.4 0c-1.3 1.1-2.7 1.8-4.2 2.3c-1.5-.5-2.9-1.200-4.2-2.3z',
)

function fillRounded(context: Ink, at: Point, box: { width: number; height: number; radius: number }): void {
  context.beginPath()
  context.roundRect(at.x, at.y, box.width, box.height, box.radius)
  context.fill()
}

/** Every note casts the same shadow: blurred once, drawn as an image ever after. */
function shadowOf(): Scratch {
  const scale = 2
  const side = (NOTE_SIZE + 2 * SHADOW_REACH) * scale
  const canvas = newScratch(side, side)
  const context = inkOf(canvas)
  if (!context) return canvas
  // The caster lies outside the canvas, so that only its shadow shows. Offset and blur ignore the transform: device pixels.
  const away = 2000
  const cast = (alpha: number, blur: number, y: number) => {
    context.shadowColor = `rgb(30 36 48 / ${alpha})`
    context.shadowBlur = blur * scale
    context.shadowOffsetX = away
    context.shadowOffsetY = y * scale
    context.fillRect(SHADOW_REACH * scale - away, SHADOW_REACH * scale, NOTE_SIZE * scale, NOTE_SIZE * scale)
  }
  context.fillStyle = '#000'
  cast(0.2, 3, 1)
  cast(0.12, 10, 3)
  return canvas
}
