// What others move arrives twenty times a second; on the screen it glides from one report to the next.

import type { Spot } from '../camera.ts'

/** After this many milliseconds about two thirds of the way is done. */
const EASE_MS = 45
/** Closer than this counts as there, in units of the plane times `grain`. */
const NEAR = 0.25

export interface Gliding {
  readonly at: Spot
  readonly to: Spot
}

/** Where it is `passed` milliseconds later; `at === to` once it has arrived. `grain` is pixels per unit. */
export function glide({ at, to }: Gliding, passed: number, grain: number): Gliding {
  if (at === to) return { at, to }
  const share = 1 - Math.exp(-Math.max(0, passed) / EASE_MS)
  const next = { x: at.x + (to.x - at.x) * share, y: at.y + (to.y - at.y) * share }
  const near = Math.hypot(to.x - next.x, to.y - next.y) * grain < NEAR
  return near ? { at: to, to } : { at: next, to }
}
