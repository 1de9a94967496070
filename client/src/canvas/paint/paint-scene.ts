// Paints a part of the scene as one camera sees it, onto a surface that is larger than the screen by a margin all around.

import { type Camera, type Rect, type Size, toPixels } from '../camera.ts'
import type { Scene } from '../scene.ts'
import { paintGrid } from './grid.ts'
import { SHADOW_REACH } from './note-box.ts'
import type { NotePainter } from './note-painter.ts'
import type { Palette } from './palette.ts'
import { pixelRatio } from './pixel-ratio.ts'
import { paintSelection } from './selection-mark.ts'

/** Pixels painted beyond each edge of the screen, so that a short pan needs no painting. */
export const MARGIN = 256

export interface PictureParts {
  readonly scene: Scene
  readonly painter: NotePainter
  palette(): Palette
}

interface PaintOrder {
  readonly camera: Camera
  readonly areas: readonly Rect[] | 'all'
  readonly parts: PictureParts
  readonly size: Size
}

/** Paints the areas anew, or everything; what lies on their edges is clipped. */
export function paintScene(context: CanvasRenderingContext2D, { camera, areas, parts, size }: PaintOrder): void {
  const whole = { x: 0, y: 0, ...size }
  const rects = areas === 'all' ? [whole] : areas.map(area => grown(toPixels(camera, area), camera.zoom))
  for (const rect of rects) {
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    const ratio = pixelRatio()
    context.scale(ratio, ratio)
    context.beginPath()
    context.rect(rect.x, rect.y, rect.width, rect.height)
    context.clip()
    paintGrid(context, { camera: shifted(camera), area: rect, palette: parts.palette(), ratio })
    paintNotes(context, { camera, area: rect, parts, ratio })
    context.restore()
  }
}

/** The camera of the enlarged surface, whose corner lies a margin further out. */
function shifted(camera: Camera): Camera {
  return { x: camera.x - MARGIN / camera.zoom, y: camera.y - MARGIN / camera.zoom, zoom: camera.zoom }
}

/** A damaged area in pixels of the enlarged surface, with room for shadow and selection, on whole pixels. */
function grown(rect: Rect, zoom: number): Rect {
  const reach = SHADOW_REACH * zoom + 6
  const x = Math.floor(rect.x + MARGIN - reach)
  const y = Math.floor(rect.y + MARGIN - reach)
  return { x, y, width: Math.ceil(rect.width + 2 * reach) + 1, height: Math.ceil(rect.height + 2 * reach) + 1 }
}

function paintNotes(
  context: CanvasRenderingContext2D,
  order: Omit<PaintOrder, 'areas' | 'size'> & { area: Rect; ratio: number },
): void {
  const { area, parts, ratio } = order
  const camera = shifted(order.camera)
  const scale = camera.zoom * ratio
  context.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale)
  // Shadows are as large as the notes, selection frames as the screen's pixels.
  const reach = SHADOW_REACH + 6 / camera.zoom
  const seen = {
    x: camera.x + area.x / camera.zoom - reach,
    y: camera.y + area.y / camera.zoom - reach,
    width: area.width / camera.zoom + 2 * reach,
    height: area.height / camera.zoom + 2 * reach,
  }
  for (const slot of parts.scene.query(seen)) {
    const note = parts.scene.note(slot)
    if (!note || parts.scene.isLifted(slot)) continue
    const at = parts.scene.positionOf(slot)
    parts.painter.paint(context, note, { at, scale, nameless: parts.scene.isWritten(slot) })
    if (parts.scene.isSelected(slot) && !parts.scene.isWritten(slot))
      paintSelection(context, { at, zoom: camera.zoom, colour: parts.palette().accent })
  }
}
