// The buttons' and keys' way to the view.

import { NOTE_SIZE, type NoteId } from '@samenbord/board'
import { fitRect, lookAt, nextStop, type Rect, type Spot, viewOf, ZOOM_MAX, zoomTo } from './camera.ts'
import type { CanvasControls } from './canvas-controls.ts'
import type { CanvasParts } from './canvas-parts.ts'
import { whereabouts } from './finding/whereabouts.ts'
import { extentOf } from './layout/free-spots.ts'
import { spotsInView } from './layout/spots-in-view.ts'
import { EMPTY_BOARD } from './view.ts'

/** Pixels free around everything that is fitted. */
export const FIT_PADDING = 64
/** A note that is flown to is at least this large. */
const NEAR_ZOOM = 0.75

/** The controls of a canvas, and those that only the canvas itself offers. */
export interface ViewControls extends CanvasControls {
  zoomFull(): void
  /** Shows the selected notes; without any, all. */
  zoomToSelection(): void
  /** Shows everybody who is on the board. */
  zoomToPeople(): void
}

export function openViewControls({
  view,
  scene,
  frames,
  workshop,
}: Pick<CanvasParts, 'view' | 'scene' | 'frames' | 'workshop'>): ViewControls {
  const fly = (camera: Parameters<typeof view.fly>[0]) => {
    view.fly(camera)
    frames.request()
  }
  const zoom = (to: number) => {
    const { width, height } = view.size()
    // pressed twice in a row, the second step counts from where the first one leads
    fly(zoomTo(view.destination(), to, { x: width / 2, y: height / 2 }))
  }
  const positionOf = (note: NoteId) => {
    const slot = scene.slotOf(note)
    return slot === undefined ? undefined : scene.positionOf(slot)
  }
  const fit = (rect: Rect | undefined) => fly(rect ? fitRect(rect, view.size(), { padding: FIT_PADDING }) : EMPTY_BOARD)
  const centre = (spot: Spot) => fly(lookAt(spot, Math.max(view.camera().zoom, NEAR_ZOOM), view.size()))
  const others = () => workshop.presence.others.get()
  return {
    zoomIn: () => zoom(nextStop(view.destination().zoom, 1)),
    zoomOut: () => zoom(nextStop(view.destination().zoom, -1)),
    zoomFull: () => zoom(1),
    zoomToFit: () => fit(scene.extent()),
    zoomToSelection() {
      const selected = [...workshop.selection.get()].flatMap(note => positionOf(note) ?? [])
      fit(extentOf(selected) ?? scene.extent())
    },
    zoomToPeople() {
      const spots = [...others().values()].flatMap(other => whereabouts(other, positionOf) ?? [])
      if (spots.length > 0) fit(extentOf(spots.map(({ x, y }) => ({ x: x - NOTE_SIZE / 2, y: y - NOTE_SIZE / 2 }))))
    },
    goToPerson(client) {
      const other = others().get(client)
      const spot = other && whereabouts(other, positionOf)
      if (spot) centre(spot)
    },
    centreOn(note) {
      const position = positionOf(note)
      if (position) centre({ x: position.x + NOTE_SIZE / 2, y: position.y + NOTE_SIZE / 2 })
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
