// The resting notes: one Konva layer, larger than the screen, painted only when something changed or the view left it.
// In between, panning and zooming move and scale the finished picture, so that their cost does not depend on the notes.

import { Konva } from 'konva/lib/Global'
import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import type { Camera, Rect, Size } from '../camera.ts'
import { MARGIN, type PictureParts, paintScene } from './paint-scene.ts'
import { pixelRatio } from './pixel-ratio.ts'

/** How long a zoom must rest before the picture is made sharp again, in milliseconds. */
const SETTLE_MS = 90
/** A scaled picture further off than this is painted again at once. */
const BLUR_LIMIT = 1.8
/** More damage than this is cheaper painted whole. */
const DAMAGE_LIMIT = 24

interface Picture {
  resize(size: Size): void
  /** Something changed there, in board units; nothing given: everywhere. */
  damage(area?: Rect): void
  /** Brings the screen up to date; true when another frame is needed soon. */
  frame(camera: Camera, now: number): boolean
  close(): void
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
