import type { Point, Size } from '../camera.ts'

/** How near the edge a drag begins to move the view, in pixels. */
const REACH = 48
/** Pixels per millisecond at the very edge. */
const FASTEST = 0.9

/** The speed at which the view follows a drag near the edge of the surface, in pixels per millisecond; 0 away from it. */
export function edgeSpeed(point: Point, size: Size): { readonly vx: number; readonly vy: number } {
  return { vx: along(point.x, size.width), vy: along(point.y, size.height) }
}

/** Positive at the start of the side: the picture comes towards the pointer. */
function along(at: number, length: number): number {
  if (length < 4 * REACH) return 0
  const before = REACH - at
  const after = at - (length - REACH)
  const share = (depth: number) => Math.min(1, depth / REACH) ** 2
  if (before > 0) return share(before) * FASTEST
  return after > 0 ? -share(after) * FASTEST : 0
}
