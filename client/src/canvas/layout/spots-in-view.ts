import type { Position } from '@samenbord/board'
import { around, fitRect, viewOf } from '../camera.ts'
import type { CanvasParts } from '../canvas-parts.ts'
import { extentOf, freeSpots } from './free-spots.ts'

/** Pixels at the edges of the screen where new notes are not put. */
const EDGE = 16

/** Free places for `count` notes where this person looks; when the view is full it moves so that they are seen. */
export function spotsInView({ scene, view }: Pick<CanvasParts, 'scene' | 'view'>, count: number): readonly Position[] {
  // From here on the view is somebody's choice: notes that arrive later must not move it.
  view.set(view.camera())
  const seen = viewOf(view.camera(), view.size())
  const edge = EDGE / view.camera().zoom
  const inner = { x: seen.x + edge, y: seen.y + edge, width: seen.width - 2 * edge, height: seen.height - 2 * edge }
  const spots = freeSpots(count, { view: inner, everything: scene.extent(), occupied: rect => scene.occupied(rect) })
  const extent = extentOf(spots)
  if (extent && !contains(seen, extent)) {
    // Zoomed out as far as needed, never in: people keep their sense of place.
    const whole = around([extent, seen]) ?? extent
    const fits = extent.width <= inner.width && extent.height <= inner.height
    const target = fits ? extent : whole
    const maxZoom = view.camera().zoom
    view.fly(fitRect(target, view.size(), { padding: EDGE, maxZoom }))
  }
  return spots
}

function contains(outer: { x: number; y: number; width: number; height: number }, inner: typeof outer): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
