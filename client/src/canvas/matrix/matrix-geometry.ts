// Where a placement stands on the screen and back. Pure. The plane is as large as the room it gets, and wider than high where the room is.
import type { Placement } from '@samenbord/board'
import type { Point, Rect, Size } from '../camera.ts'

/** What of the plane is seen: `x`, `y` in shares of the plane from its top left corner; at zoom 1 the whole plane fills `area`. */
export interface MatrixView {
  /** The pixels in which the plane is seen; the axes stand outside it. */
  readonly area: Rect
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Room for the axes around the plane, in pixels. */
const GUTTER = { left: 48, bottom: 48, top: 14, right: 16 } as const
const MATRIX_ZOOM_MAX = 6

/** The pixels left for the plane on a surface of `size`. */
function areaOf(size: Size): Rect {
  return {
    x: GUTTER.left,
    y: GUTTER.top,
    width: Math.max(1, size.width - GUTTER.left - GUTTER.right),
    height: Math.max(1, size.height - GUTTER.top - GUTTER.bottom),
  }
}

/** The whole plane on a surface of `size`. */
export function wholePlane(size: Size): MatrixView {
  return { area: areaOf(size), x: 0, y: 0, zoom: 1 }
}

/** The same part of the plane on a surface of another size. */
export function resizedView(view: MatrixView, size: Size): MatrixView {
  return { ...view, area: areaOf(size) }
}

/** The pixel that shows a placement; may lie outside the area when zoomed in. */
export function pointOf({ area, x, y, zoom }: MatrixView, { influence, impact }: Placement): Point {
  return {
    x: area.x + (impact - x) * area.width * zoom,
    y: area.y + (1 - influence - y) * area.height * zoom,
  }
}

/** The placement under a pixel, kept within the plane. */
export function placementUnder({ area, x, y, zoom }: MatrixView, point: Point): Placement {
  const across = x + (point.x - area.x) / (area.width * zoom)
  const down = y + (point.y - area.y) / (area.height * zoom)
  return { influence: share(1 - down), impact: share(across) }
}

/** Kept within 0..1 and to a thousandth, which is less than a pixel and keeps the document small. */
export const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000

/** The picture follows the hand by `dx`, `dy` pixels, never past the edge of the plane. */
export function pannedView(view: MatrixView, dx: number, dy: number): MatrixView {
  const { area, zoom } = view
  return kept({ ...view, x: view.x - dx / (area.width * zoom), y: view.y - dy / (area.height * zoom) })
}

/** Multiplies the zoom; what is under `anchor` stays under it as far as the edge of the plane lets it. */
export function zoomedView(view: MatrixView, factor: number, anchor: Point): MatrixView {
  const { area } = view
  const zoom = Math.min(MATRIX_ZOOM_MAX, Math.max(1, view.zoom * factor))
  const [u, v] = [(anchor.x - area.x) / area.width, (anchor.y - area.y) / area.height]
  return kept({ area, zoom, x: view.x + u / view.zoom - u / zoom, y: view.y + v / view.zoom - v / zoom })
}

/** The view moved so that `placement` is in the middle, at `zoom`. */
export function centredView(view: MatrixView, placement: Placement, zoom = view.zoom): MatrixView {
  return kept({ ...view, zoom, x: placement.impact - 0.5 / zoom, y: 1 - placement.influence - 0.5 / zoom })
}

function kept(view: MatrixView): MatrixView {
  const room = 1 - 1 / view.zoom
  return { ...view, x: Math.min(room, Math.max(0, view.x)), y: Math.min(room, Math.max(0, view.y)) }
}

/** The middle of the area, for zooming by button and key. */
export const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 })
