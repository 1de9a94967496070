// The whole board in a small rectangle: what lies where on the map. Pure.
import { around, type Point, type Rect, type Size, type Spot } from '../camera.ts'

export interface MapView {
  /** Pixels of the map per board unit. */
  readonly scale: number
  /** Where the board's origin lies on the map. */
  readonly origin: Point
}

/** Free pixels at the edges. */
const PADDING = 6

/** The map of everything there is, the view included, in the middle of `size` pixels. */
export function mapOf(notes: Rect | undefined, seen: Rect, size: Size): MapView {
  const all = around(notes ? [notes, seen] : [seen]) ?? seen
  const scale = Math.min(
    (size.width - 2 * PADDING) / Math.max(1, all.width),
    (size.height - 2 * PADDING) / Math.max(1, all.height),
  )
  const x = size.width / 2 - (all.x + all.width / 2) * scale
  const y = size.height / 2 - (all.y + all.height / 2) * scale
  return { scale, origin: { x, y } }
}

/** A rectangle of the board on the map. */
export const onMap = ({ scale, origin }: MapView, { x, y, width, height }: Rect): Rect => ({
  x: origin.x + x * scale,
  y: origin.y + y * scale,
  width: width * scale,
  height: height * scale,
})

/** The spot of the board under a point of the map. */
export const spotOnMap = ({ scale, origin }: MapView, { x, y }: Point): Spot => ({
  x: (x - origin.x) / scale,
  y: (y - origin.y) / scale,
})
