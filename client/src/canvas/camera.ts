// Where the screen looks at a plane: board units ⇄ pixels. Pure, immutable; the one place that converts.

/** Pixels from the top left corner of the surface (CSS pixels). */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A place in units of the plane looked at: board units in Identify. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rect extends Size {
  readonly x: number
  readonly y: number
}

/** What the surface shows: `x`, `y` is the spot in its top left corner, `zoom` the pixels per unit. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const ZOOM_MIN = 0.05
export const ZOOM_MAX = 4

/** The stops of the zoom buttons and keys. */
const STOPS = [0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4]

export function clampZoom(zoom: number): number {
  return Number.isFinite(zoom) ? Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom)) : 1
}

/** The spot under a pixel. */
export function toSpot(camera: Camera, point: Point): Spot {
  return { x: camera.x + point.x / camera.zoom, y: camera.y + point.y / camera.zoom }
}

/** The pixel that shows a spot; may lie outside the surface. */
export function toPoint(camera: Camera, spot: Spot): Point {
  return { x: (spot.x - camera.x) * camera.zoom, y: (spot.y - camera.y) * camera.zoom }
}

/** The rectangle in pixels that shows a rectangle of the plane. */
export function toPixels(camera: Camera, rect: Rect): Rect {
  return { ...toPoint(camera, rect), width: rect.width * camera.zoom, height: rect.height * camera.zoom }
}

/** What of the plane a surface of `size` pixels shows. */
export function viewOf(camera: Camera, size: Size): Rect {
  return { x: camera.x, y: camera.y, width: size.width / camera.zoom, height: size.height / camera.zoom }
}

/** The picture follows the hand: it moves by `dx`, `dy` pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom, zoom: camera.zoom }
}

/** Sets the zoom, within the limits; the spot under `anchor` stays under it. */
export function zoomTo(camera: Camera, zoom: number, anchor: Point): Camera {
  const next = clampZoom(zoom)
  const spot = toSpot(camera, anchor)
  return { x: spot.x - anchor.x / next, y: spot.y - anchor.y / next, zoom: next }
}

/** Multiplies the zoom, within the limits; the spot under `anchor` stays under it. */
export function zoomBy(camera: Camera, factor: number, anchor: Point): Camera {
  return zoomTo(camera, camera.zoom * factor, anchor)
}

/** The next stop above (`1`) or below (`-1`) a zoom, for buttons and keys. */
export function nextStop(zoom: number, direction: 1 | -1): number {
  const stops = direction === 1 ? STOPS : STOPS.toReversed()
  return stops.find(stop => (stop / zoom - 1) * direction > 0.01) ?? clampZoom(zoom)
}

/** The camera that shows all of `rect` in the middle of `size` pixels, `padding` pixels free around it, at most at `maxZoom`. */
export function fitRect(rect: Rect, size: Size, { padding = 48, maxZoom = 1 } = {}): Camera {
  const room = { width: Math.max(1, size.width - 2 * padding), height: Math.max(1, size.height - 2 * padding) }
  const wanted = Math.min(room.width / Math.max(1e-9, rect.width), room.height / Math.max(1e-9, rect.height), maxZoom)
  return lookAt({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, clampZoom(wanted), size)
}

/** The camera with `spot` in the middle of `size` pixels. */
export function lookAt(spot: Spot, zoom: number, size: Size): Camera {
  return { x: spot.x - size.width / 2 / zoom, y: spot.y - size.height / 2 / zoom, zoom }
}

/** The spot in the middle of the surface. */
export function centreOf(camera: Camera, size: Size): Spot {
  return toSpot(camera, { x: size.width / 2, y: size.height / 2 })
}

/** Same spot in the middle after the surface changed its size (a turned tablet, an opened panel). */
export function resized(camera: Camera, from: Size, to: Size): Camera {
  return lookAt(centreOf(camera, from), camera.zoom, to)
}

/** Moves the camera as little as possible so that `rect` is in view, `padding` pixels from the edge; rectangles larger than the view are centred. */
export function reveal(camera: Camera, rect: Rect, { size, padding = 24 }: { size: Size; padding?: number }): Camera {
  const shown = toPixels(camera, rect)
  const dx = shift(shown.x, shown.width, { room: size.width, padding })
  const dy = shift(shown.y, shown.height, { room: size.height, padding })
  return dx === 0 && dy === 0 ? camera : panBy(camera, dx, dy)
}

function shift(start: number, length: number, { room, padding }: { room: number; padding: number }): number {
  if (length > room - 2 * padding) return (room - length) / 2 - start
  if (start < padding) return padding - start
  return Math.min(0, room - padding - (start + length))
}

/** The smallest rectangle around all of `rects`; undefined when there are none. */
export function around(rects: Iterable<Rect>): Rect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const rect of rects) {
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    right = Math.max(right, rect.x + rect.width)
    bottom = Math.max(bottom, rect.y + rect.height)
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : undefined
}
