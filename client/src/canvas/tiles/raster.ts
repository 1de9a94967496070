// Who paints tiles: the page itself, a few milliseconds a frame, until the worker has come and taken over.

import { inkOf, newScratch } from '../paint/ink.ts'
import { type OrderParts, type PaintOrder, paintOrder } from './paint-order.ts'
import type { Picture } from './tile-canvas.ts'

export interface Raster {
  /** A new frame begins. */
  begin(): void
  /** May another picture be asked for just now? */
  hasRoom(): boolean
  /** Paints, now or soon; nothing is said when it never will. */
  paint(order: PaintOrder, done: (picture: Picture) => void): void
}

/** What painting may take of a frame, in milliseconds. */
const BUDGET_MS = 5

/** Paints on the page. `eager` says that this frame may take as long as it needs. */
export function openLocalRaster(parts: OrderParts, eager: () => boolean): Raster {
  const scratch = newScratch(1, 1)
  let end = 0
  return {
    begin() {
      end = performance.now() + BUDGET_MS
    },
    hasRoom: () => eager() || performance.now() < end,
    paint(order, done) {
      scratch.width = Math.ceil(order.size.width * order.ratio)
      scratch.height = Math.ceil(order.size.height * order.ratio)
      const ink = inkOf(scratch, { opaque: true })
      if (!ink) return
      paintOrder(ink, order, parts)
      done(scratch)
    },
  }
}
