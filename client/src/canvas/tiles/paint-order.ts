// Paints a rectangle of the board, dots and resting notes, for a tile or the overview. Runs on the page and in the worker.

import type { Camera, Rect, Size } from '../camera.ts'
import { paintGrid } from '../paint/grid.ts'
import type { Ink } from '../paint/ink.ts'
import { SHADOW_REACH } from '../paint/note-box.ts'
import type { NotePainter } from '../paint/note-painter.ts'
import type { Palette } from '../paint/palette.ts'
import { paintSelection } from '../paint/selection-mark.ts'
import type { RestingNotes } from './resting-note.ts'

/** A picture to be painted: what a camera sees on so many CSS pixels. */
export interface PaintOrder {
  readonly camera: Camera
  readonly size: Size
  /** Device pixels per CSS pixel. */
  readonly ratio: number
  /** With dots behind the notes. */
  readonly dots: boolean
}

export interface OrderParts {
  readonly notes: RestingNotes
  readonly painter: NotePainter
  palette(): Palette
}

/** Fills the context, whose canvas is as large as the order says, from corner to corner. */
export function paintOrder(ink: Ink, { camera, size, ratio, dots }: PaintOrder, parts: OrderParts): void {
  const palette = parts.palette()
  const area = { x: 0, y: 0, ...size }
  ink.setTransform(ratio, 0, 0, ratio, 0, 0)
  if (dots) paintGrid(ink, { camera, area, palette, ratio })
  else {
    ink.fillStyle = palette.canvas
    ink.fillRect(0, 0, size.width, size.height)
  }
  const scale = camera.zoom * ratio
  ink.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale)
  for (const { note, at, selected, nameless } of parts.notes.within(touching(camera, size))) {
    parts.painter.paint(ink, note, { at, scale, nameless })
    if (selected && !nameless) paintSelection(ink, { at, zoom: camera.zoom, colour: palette.accent })
  }
}

/** Everything whose picture reaches into what the camera sees. */
function touching(camera: Camera, size: Size): Rect {
  const reach = reachAt(camera.zoom)
  return {
    x: camera.x - reach,
    y: camera.y - reach,
    width: size.width / camera.zoom + 2 * reach,
    height: size.height / camera.zoom + 2 * reach,
  }
}

/** How far the picture of a note reaches beyond it, in board units: shadows grow with the notes, selection frames do not. */
export const reachAt = (zoom: number): number => SHADOW_REACH + 6 / zoom
