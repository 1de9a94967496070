// The camera of one canvas as it lives: who moves it, where it glides, what is told to those who follow it.

import { type Camera, centreOf, lookAt, type Point, panBy, resized, type Size, zoomBy } from './camera.ts'

export interface View {
  camera(): Camera
  /** Where the camera glides to, or where it is. */
  destination(): Camera
  size(): Size
  /** At once; stops any gliding. */
  set(camera: Camera): void
  pan(dx: number, dy: number): void
  zoom(factor: number, anchor: Point): void
  /** Glides there in a moment; at once where motion is not wanted. */
  fly(camera: Camera): void
  /** Glides out after a hand let go at that speed, in pixels per millisecond. */
  fling(vx: number, vy: number): void
  stop(): void
  resize(size: Size): void
  /** Moves what glides; true while something does. */
  step(now: number): boolean
  /** Has somebody moved the camera, or was one remembered? */
  isPlaced(): boolean
  onChange(listener: () => void): () => void
}

type Motion =
  | { readonly kind: 'rest' }
  | { readonly kind: 'fly'; readonly from: Camera; readonly to: Camera; readonly start: number | undefined }
  | { readonly kind: 'fling'; readonly vx: number; readonly vy: number; readonly last: number | undefined }

/** How an empty board is looked at: its first cell near the top left corner, with some air. */
export const EMPTY_BOARD: Camera = { x: -48, y: -48, zoom: 1 }
const FLY_MS = 180
/** The share of its speed that a fling keeps each millisecond. */
const FRICTION = 0.995
const SLOWEST = 0.02

export function openView(start: Camera | undefined): View {
  let camera: Camera = start ?? EMPTY_BOARD
  let size: Size = { width: 0, height: 0 }
  let motion: Motion = { kind: 'rest' }
  let placed = start !== undefined
  const listeners = new Set<() => void>()

  function change(next: Camera): void {
    camera = next
    for (const listener of listeners) listener()
  }

  function place(next: Camera): void {
    motion = { kind: 'rest' }
    placed = true
    change(next)
  }

  function step(now: number): boolean {
    if (motion.kind === 'fly') {
      const begun = motion.start ?? now
      const share = Math.min(1, (now - begun) / FLY_MS)
      const { from, to } = motion
      motion = share < 1 ? { kind: 'fly', from, to, start: begun } : { kind: 'rest' }
      change(share < 1 ? between(from, to, { share, size }) : to)
    } else if (motion.kind === 'fling') {
      const passed = Math.min(64, now - (motion.last ?? now - 16))
      const slowed = FRICTION ** passed
      const next = { ...motion, vx: motion.vx * slowed, vy: motion.vy * slowed, last: now }
      motion = Math.hypot(next.vx, next.vy) < SLOWEST ? { kind: 'rest' } : next
      change(panBy(camera, next.vx * passed, next.vy * passed))
    }
    return motion.kind !== 'rest'
  }

  return {
    camera: () => camera,
    destination: () => (motion.kind === 'fly' ? motion.to : camera),
    size: () => size,
    set: place,
    pan: (dx, dy) => place(panBy(camera, dx, dy)),
    zoom: (factor, anchor) => place(zoomBy(camera, factor, anchor)),
    fly(to) {
      const from = camera
      place(prefersStill() ? to : from)
      if (!prefersStill()) motion = { kind: 'fly', from, to, start: undefined }
    },
    fling(vx, vy) {
      if (!prefersStill()) motion = { kind: 'fling', vx, vy, last: undefined }
    },
    stop() {
      motion = { kind: 'rest' }
    },
    resize(next) {
      const before = size
      size = next
      if (before.width === 0 || before.height === 0) return change(camera)
      const fit = (one: Camera) => resized(one, before, next)
      // what glides arrives in the middle of the new size, not of the one it set out in
      if (motion.kind === 'fly') motion = { ...motion, from: fit(motion.from), to: fit(motion.to) }
      change(fit(camera))
    },
    step,
    isPlaced: () => placed,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Zoom changes evenly to the eye, and the middle of the view goes straight. */
function between(from: Camera, to: Camera, { share, size }: { share: number; size: Size }): Camera {
  const eased = 1 - (1 - share) ** 3
  const zoom = from.zoom * (to.zoom / from.zoom) ** eased
  const [a, b] = [centreOf(from, size), centreOf(to, size)]
  // Weighted by zoom, so that a distant goal does not race past at the end.
  const ratio = to.zoom / from.zoom
  const way = Math.abs(ratio - 1) < 0.001 ? eased : ((zoom / from.zoom - 1) / (ratio - 1)) * (to.zoom / zoom)
  return lookAt({ x: a.x + (b.x - a.x) * way, y: a.y + (b.y - a.y) * way }, zoom, size)
}
