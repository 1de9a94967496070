// The whole board, small: shown behind the tiles where none is painted yet, so that a fast move never goes over nothing.

import { type Camera, type Rect, toPoint } from '../camera.ts'
import type { Raster } from './raster.ts'
import { empty, shower } from './tile-canvas.ts'

/** Its longer side is at most this many pixels. */
const LONGEST = 1024
const LARGEST_ZOOM = 0.25

export interface Overview {
  /** What it shows is no longer so. */
  damage(): void
  /** The picture that was asked for will not come. */
  lost(): void
  /** Shows or hides it where the camera sees the board; asks `raster` for its picture when it needs one. */
  frame(now: { camera: Camera; shown: boolean; raster: Raster }): void
  close(): void
}

/** An empty overview, behind everything else in `host`; `extent` is the rectangle around all notes. */
export function openOverview(host: HTMLElement, extent: () => Rect | undefined): Overview {
  const element = document.createElement('canvas')
  Object.assign(element.style, { position: 'absolute', left: '0', top: '0', transformOrigin: '0 0', display: 'none' })
  host.prepend(element)
  const show = shower(element)
  let painted: Camera | undefined
  let stale = true
  let asked = false

  function ask(raster: Raster): void {
    const all = extent()
    if (!all || !raster.hasRoom()) return
    const zoom = Math.min(LARGEST_ZOOM, LONGEST / Math.max(all.width, all.height))
    const camera = { x: all.x, y: all.y, zoom }
    const size = { width: Math.ceil(all.width * zoom), height: Math.ceil(all.height * zoom) }
    asked = true
    stale = false
    raster.paint({ camera, size, ratio: 1, dots: false }, picture => {
      asked = false
      painted = camera
      show(picture)
    })
  }

  return {
    damage() {
      stale = true
    },
    lost() {
      asked = false
      stale = true
    },
    frame({ camera, shown, raster }) {
      if (shown && stale && !asked) ask(raster)
      const display = shown && painted ? 'block' : 'none'
      if (element.style.display !== display) element.style.display = display
      if (!shown || !painted) return
      const { x, y } = toPoint(camera, painted)
      element.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${camera.zoom / painted.zoom})`
    },
    close() {
      empty(element)
      element.remove()
    },
  }
}
