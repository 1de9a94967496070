// What lies under a pointer: chips and handles, found by a spatial index and by distance, since a finger is thick.
import type { NoteId } from '@samenbord/board'
import RBush from 'rbush'
import type { Point } from '../camera.ts'
import type { Device } from '../gesture.ts'
import type { PlacedChip } from './labels.ts'
import { rectDistance } from './rectangles.ts'

interface Hit {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly note: NoteId
}

/** How far beside a thing a pointer may come down and still mean it. */
export const REACH: Readonly<Record<Device, number>> = { mouse: 3, pen: 8, touch: 14 }
const ANCHOR_HALF = 6

export interface MatrixHits {
  rebuild(places: ReadonlyMap<NoteId, PlacedChip>): void
  /** The nearest chip within reach of the device. */
  chipUnder(point: Point, device: Device): NoteId | undefined
}

export function openHits(): MatrixHits {
  let index = new RBush<Hit>()

  return {
    rebuild(places) {
      index = new RBush<Hit>().load([...places.values()].flatMap(hitsOf))
    },
    chipUnder(point, device) {
      const reach = REACH[device]
      const { x, y } = point
      const near = index.search({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach })
      let best: Hit | undefined
      let nearest = Infinity
      for (const hit of near) {
        const box = { x: hit.minX, y: hit.minY, width: hit.maxX - hit.minX, height: hit.maxY - hit.minY }
        const distance = rectDistance(point, box)
        if (distance < nearest) [best, nearest] = [hit, distance]
      }
      return best?.note
    },
  }
}

function hitsOf({ chip, anchor, rect }: PlacedChip): readonly Hit[] {
  const dot = {
    note: chip.id,
    minX: anchor.x - ANCHOR_HALF,
    minY: anchor.y - ANCHOR_HALF,
    maxX: anchor.x + ANCHOR_HALF,
    maxY: anchor.y + ANCHOR_HALF,
  }
  if (!rect) return [dot]
  const label = { note: chip.id, minX: rect.x, minY: rect.y, maxX: rect.x + rect.width, maxY: rect.y + rect.height }
  return [dot, label]
}
