// The buttons' and keys' way to the view.

import { fitRect, lookAt, nextStop, viewOf, ZOOM_MAX, zoomTo } from './camera.ts'
import type { CanvasControls } from './canvas-controls.ts'
import type { CanvasParts } from './canvas-parts.ts'
import { extentOf } from './layout/free-spots.ts'
import { spotsInView } from './layout/spots-in-view.ts'
import { EMPTY_BOARD } from './view.ts'

/** Pixels free around everything that is fitted. */
export const FIT_PADDING = 64
/** A note that is flown to is at least this large. */
const NEAR_ZOOM = 0.75

/** The controls of a canvas, and the zoom to 100 % that only the canvas itself offers. */
export interface ViewControls extends CanvasControls {
  zoomFull(): void
}

export function openViewControls({
  view,
  scene,
  frames,
}: Pick<CanvasParts, 'view' | 'scene' | 'frames'>): ViewControls {
  const fly = (camera: Parameters<typeof view.fly>[0]) => {
    view.fly(camera)
    frames.request()
  }
  const zoom = (to: number) => {
    const { width, height } = view.size()
    fly(zoomTo(view.camera(), to, { x: width / 2, y: height / 2 }))
  }
  return {
    zoomIn: () => zoom(nextStop(view.camera().zoom, 1)),
    zoomOut: () => zoom(nextStop(view.camera().zoom, -1)),
    zoomFull: () => zoom(1),
    zoomToFit() {
      const extent = scene.extent()
      fly(extent ? fitRect(extent, view.size(), { padding: FIT_PADDING }) : EMPTY_BOARD)
    },
    centreOn(note) {
      const slot = scene.slotOf(note)
      const extent = slot === undefined ? undefined : extentOf([scene.positionOf(slot)])
      if (!extent) return
      const spot = { x: extent.x + extent.width / 2, y: extent.y + extent.height / 2 }
      fly(lookAt(spot, Math.max(view.camera().zoom, NEAR_ZOOM), view.size()))
    },
    shownArea: () => (view.size().width > 0 ? viewOf(view.camera(), view.size()) : undefined),
    showArea(area) {
      const show = () => fly(fitRect(area, view.size(), { padding: 0, maxZoom: ZOOM_MAX }))
      // whatever asks for it often changes the room too, or the canvas has just appeared: its size is known a frame later
      const later = () => requestAnimationFrame(() => requestAnimationFrame(show))
      if (view.size().width > 0) {
        later()
        return
      }
      const stop = view.onChange(() => {
        if (view.size().width === 0) return
        stop()
        show()
      })
    },
    freeSpots: count => spotsInView({ scene, view }, count),
  }
}
