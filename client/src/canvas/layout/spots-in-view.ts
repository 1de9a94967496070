import type { Position } from '@samenbord/board'
import { fitRect, type Rect, reveal, toPixels, viewOf } from '../camera.ts'
import type { CanvasParts } from '../canvas-parts.ts'
import type { View } from '../view.ts'
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
  if (extent) show(view, extent)
  return spots
}

/** By the shortest way, so that rows and columns stay in line; zoomed out, never in, where there are too many for the view. */
function show(view: View, extent: Rect): void {
  const size = view.size()
  const shown = toPixels(view.camera(), extent)
  const fits = shown.width <= size.width - 2 * EDGE && shown.height <= size.height - 2 * EDGE
  const next = fits
    ? reveal(view.camera(), extent, { size, padding: EDGE })
    : fitRect(extent, size, { padding: EDGE, maxZoom: view.camera().zoom })
  if (next !== view.camera()) view.fly(next)
}
