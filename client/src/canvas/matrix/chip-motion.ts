// Lets chips glide to where they belong, so that eyes can follow a move; nothing else in the matrix knows about time.
import type { NoteId } from '@samenbord/board'
import type { Point } from '../camera.ts'
import type { PlacedChip } from './labels.ts'

/** Time constant of the glide: nine tenths of the way in about 110 ms. */
const TAU_MS = 48
const ARRIVED = 0.4

export interface Shown {
  /** The anchor, and the top left corner of the label. */
  readonly anchor: Point
  readonly label: Point
}

export interface ChipMotion {
  /** Where chips are to be now; at once when `snap`, as when the view itself moved. */
  aim(places: ReadonlyMap<NoteId, PlacedChip>, snap: boolean): void
  /** Lets one start from somewhere, such as the hand that dropped it. */
  start(note: NoteId, shown: Shown): void
  shownOf(placed: PlacedChip): Shown
  /** Moves everything on to `now`; true while something still moves. */
  step(now: number): boolean
}

export function openChipMotion(): ChipMotion {
  const shown = new Map<NoteId, Shown>()
  let targets: ReadonlyMap<NoteId, PlacedChip> = new Map()
  let last: number | undefined

  function glide(placed: PlacedChip, from: Shown, share: number): boolean {
    const target = restOf(placed)
    const far = Math.max(gap(from.anchor, target.anchor), gap(from.label, target.label))
    if (far < ARRIVED) {
      shown.delete(placed.chip.id)
      return false
    }
    shown.set(placed.chip.id, {
      anchor: towards(from.anchor, target.anchor, share),
      label: towards(from.label, target.label, share),
    })
    return true
  }

  return {
    aim(places, snap) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      if (snap || still) shown.clear()
      else for (const [id, placed] of places) keepShown(shown, targets.get(id), placed)
      targets = places
    },
    start: (note, from) => shown.set(note, from),
    shownOf: placed => shown.get(placed.chip.id) ?? restOf(placed),
    step(now) {
      const share = last === undefined ? 0.3 : 1 - Math.exp(-(now - last) / TAU_MS)
      last = now
      let moving = false
      for (const [id, from] of shown) {
        const placed = targets.get(id)
        if (placed) moving = glide(placed, from, share) || moving
        else shown.delete(id)
      }
      if (!moving) last = undefined
      return moving
    },
  }
}

function keepShown(shown: Map<NoteId, Shown>, before: PlacedChip | undefined, now: PlacedChip): void {
  if (before?.rect && now.rect && !shown.has(now.chip.id)) shown.set(now.chip.id, restOf(before))
}

function restOf({ anchor, rect }: PlacedChip): Shown {
  return { anchor, label: rect ? { x: rect.x, y: rect.y } : anchor }
}

const gap = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
const towards = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})
