// The resting notes: one Konva layer, larger than the screen, painted only when something changed or the view left it.
// In between, panning and zooming move and scale the finished picture, so that their cost does not depend on the notes.

import { Konva } from 'konva/lib/Global'
import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import { type Camera, type Rect, type Size, toPixels } from '../camera.ts'
import type { Scene } from '../scene.ts'
import { paintGrid } from './grid.ts'
import { SHADOW_REACH } from './note-box.ts'
import type { NotePainter } from './note-painter.ts'
import type { Palette } from './palette.ts'
import { paintSelection } from './selection-mark.ts'

/** Pixels painted beyond each edge, so that a short pan needs no painting. */
const MARGIN = 256
/** How long a zoom must rest before the picture is made sharp again, in milliseconds. */
const SETTLE_MS = 90
/** A scaled picture further off than this is painted again at once. */
const BLUR_LIMIT = 1.8
/** More damage than this is cheaper painted whole. */
const DAMAGE_LIMIT = 24

/** More than this many device pixels per CSS pixel is memory nobody sees. */
export const pixelRatio = (): number => Math.min(2, window.devicePixelRatio || 1)

export interface Picture {
  resize(size: Size): void
  /** Something changed there, in board units; nothing given: everywhere. */
  damage(area?: Rect): void
  /** Brings the screen up to date; true when another frame is needed soon. */
  frame(camera: Camera, now: number): boolean
  close(): void
}

export interface PictureParts {
  readonly scene: Scene
  readonly painter: NotePainter
  palette(): Palette
}

/** Mounts the picture in `host`. */
export function openPicture(host: HTMLElement, parts: PictureParts): Picture {
  Konva.autoDrawEnabled = false
  Konva.pixelRatio = pixelRatio()
  const container = document.createElement('div')
  Object.assign(container.style, {
    position: 'absolute',
    left: `${-MARGIN}px`,
    top: `${-MARGIN}px`,
    willChange: 'transform',
  })
  container.style.transformOrigin = '0 0'
  host.append(container)
  const stage = new Stage({ container, width: 0, height: 0, listening: false })
  const layer = new Layer({ listening: false, clearBeforeDraw: false })
  stage.add(layer)

  let size: Size = { width: 0, height: 0 }
  let painted: Camera | undefined
  let damage: Rect[] | 'all' = 'all'
  let zoomedAt = -Infinity
  let lastZoom = 0
  let target: { camera: Camera; areas: readonly Rect[] | 'all' } | undefined

  layer.add(
    new Shape({
      listening: false,
      perfectDrawEnabled: false,
      sceneFunc: context => target && paintScene(context._context, { ...target, parts, size: spreadOf(size) }),
    }),
  )

  function repaint(camera: Camera, areas: readonly Rect[] | 'all'): void {
    target = { camera, areas }
    layer.draw()
    damage = []
  }

  function frame(camera: Camera, now: number): boolean {
    if (size.width === 0) return false
    if (camera.zoom !== lastZoom) {
      lastZoom = camera.zoom
      zoomedAt = now
    }
    const settling = now - zoomedAt < SETTLE_MS
    if (!painted || damage === 'all' || mustRepaint(painted, camera, { size, settling })) {
      painted = snapped(camera)
      repaint(painted, 'all')
    } else if (damage.length > 0) repaint(painted, damage.length > DAMAGE_LIMIT ? 'all' : damage)
    container.style.transform = transformOf(painted, camera)
    return painted.zoom !== camera.zoom
  }

  return {
    frame,
    resize(next) {
      size = next
      Konva.pixelRatio = pixelRatio()
      layer.getCanvas().setPixelRatio(pixelRatio())
      stage.size(spreadOf(next))
      painted = undefined
    },
    damage(area) {
      if (!area) damage = 'all'
      else if (damage !== 'all') damage.push(area)
    },
    close() {
      stage.destroy()
      container.remove()
    },
  }
}

const spreadOf = (size: Size): Size => ({ width: size.width + 2 * MARGIN, height: size.height + 2 * MARGIN })

/** Whole device pixels: the same note is equally sharp wherever it lies. */
function snapped(camera: Camera): Camera {
  const grain = camera.zoom * pixelRatio()
  return { x: Math.round(camera.x * grain) / grain, y: Math.round(camera.y * grain) / grain, zoom: camera.zoom }
}

function mustRepaint(painted: Camera, camera: Camera, { size, settling }: { size: Size; settling: boolean }): boolean {
  const ratio = camera.zoom / painted.zoom
  if (ratio !== 1 && (!settling || ratio > BLUR_LIMIT)) return true
  // Does the screen still lie inside what was painted?
  const left = (camera.x - painted.x) * painted.zoom
  const top = (camera.y - painted.y) * painted.zoom
  const right = left + size.width / ratio
  const bottom = top + size.height / ratio
  return left < -MARGIN || top < -MARGIN || right > size.width + MARGIN || bottom > size.height + MARGIN
}

/** Where the picture painted for one camera has to stand for another. */
function transformOf(painted: Camera, camera: Camera): string {
  const ratio = camera.zoom / painted.zoom
  const grain = ratio === 1 ? pixelRatio() : 1000
  const put = (value: number) => Math.round(value * grain) / grain
  const x = put((painted.x - camera.x) * camera.zoom + MARGIN - MARGIN * ratio)
  const y = put((painted.y - camera.y) * camera.zoom + MARGIN - MARGIN * ratio)
  return `translate3d(${x}px, ${y}px, 0) scale(${ratio})`
}

interface PaintOrder {
  readonly camera: Camera
  readonly areas: readonly Rect[] | 'all'
  readonly parts: PictureParts
  readonly size: Size
}

function paintScene(context: CanvasRenderingContext2D, { camera, areas, parts, size }: PaintOrder): void {
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
  const reach = SHADOW_REACH
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
