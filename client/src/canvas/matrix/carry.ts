// The one note that is in this person's hand: taken from the tray or the plane, not yet put down. Shared by tray, matrix and keyboard.
import type { NoteId, Placement, Watched } from '@samenbord/board'
import type { Point } from '../camera.ts'
import { share } from './matrix-geometry.ts'

/** How it is carried: under a pointer that is down, picked by a tap to be put by another, or by the arrow keys. */
export type Hand = 'pointer' | 'pick' | 'keys'

export interface Carried {
  readonly note: NoteId
  readonly hand: Hand
  /** Where it would be put; undefined while it is over no part of the plane. */
  readonly placement: Placement | undefined
  readonly overTray: boolean
  /** Where the pointer is on the page while the note is over no part of the plane. */
  readonly outside: Point | undefined
  /** How many pixels above its anchor the label floats, clear of the finger. */
  readonly lift: number
}

export interface Carry extends Watched<Carried | undefined> {
  take(note: NoteId, hand: Hand, start?: { readonly placement?: Placement | undefined; readonly lift?: number }): void
  move(
    placement: Placement | undefined,
    beyond?: { readonly overTray?: boolean; readonly outside?: Point | undefined },
  ): void
  /** Empties the hand and says what was in it. */
  release(): Carried | undefined
}

/** Clear of a mouse pointer. */
const LIFT = 14

export function openCarry(): Carry {
  let current: Carried | undefined
  const listeners = new Set<() => void>()

  function set(next: Carried | undefined): void {
    current = next
    for (const listener of listeners) listener()
  }

  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take: (note, hand, { placement, lift = LIFT } = {}) =>
      set({ note, hand, placement, overTray: false, outside: undefined, lift }),
    move: (placement, { overTray = false, outside } = {}) =>
      current && set({ ...current, placement, overTray, outside }),
    release() {
      const held = current
      if (held) set(undefined)
      return held
    },
  }
}

/** Where a note picked up by keyboard starts when it is not placed yet. */
export const middlePlacement: Placement = { influence: 0.5, impact: 0.5 }

const STEP = 0.01
const BIG_STEP = 0.05
const directions: Readonly<Record<string, Placement>> = {
  ArrowUp: { influence: 1, impact: 0 },
  ArrowDown: { influence: -1, impact: 0 },
  ArrowRight: { influence: 0, impact: 1 },
  ArrowLeft: { influence: 0, impact: -1 },
}

/** One step of an arrow key on the plane, larger with Shift; undefined for other keys. */
export function stepped(from: Placement, key: string, big: boolean): Placement | undefined {
  const direction = directions[key]
  const step = big ? BIG_STEP : STEP
  return (
    direction && {
      influence: share(from.influence + direction.influence * step),
      impact: share(from.impact + direction.impact * step),
    }
  )
}

/** The nearest of `others` that lies in the direction of an arrow key; undefined when there is none, or for other keys. */
export function neighbour<T extends { readonly placement: Placement }>(
  from: Placement,
  key: string,
  others: readonly T[],
): T | undefined {
  const direction = directions[key]
  if (!direction) return undefined
  let best: T | undefined
  let lowest = Infinity
  for (const other of others) {
    const up = other.placement.influence - from.influence
    const right = other.placement.impact - from.impact
    const along = up * direction.influence + right * direction.impact
    const aside = Math.abs(up * direction.impact) + Math.abs(right * direction.influence)
    if (along <= 0 || along < aside / 4) continue
    const cost = along + 2 * aside
    if (cost < lowest) [best, lowest] = [other, cost]
  }
  return best
}
