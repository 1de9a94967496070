// Moving a threshold by its handle: everything shows the new value at once, the document hears of it on the drop.
import type { DragEffect, HandParts } from './hand-parts.ts'
import { placementUnder } from './matrix-geometry.ts'
import { refreshChips } from './matrix-state.ts'
import type { ThresholdAxis } from './paint-axes.ts'

/** A quadrant never disappears altogether. */
export const thresholdRange = { min: 0.05, max: 0.95 } as const

export function moveThreshold(parts: HandParts, effect: DragEffect, axis: ThresholdAxis): void {
  const { state, owner } = parts
  const before = state.moving
  if (effect.kind === 'dragCancel') state.moving = undefined
  else {
    const value = placementUnder(state.view, effect.point)[axis]
    state.moving = { axis, thresholds: { ...state.model.thresholds, [axis]: wholePercent(value) } }
  }
  refreshChips(state)
  parts.repaint('all')
  if (effect.kind !== 'drop' || !before) return
  const { thresholds } = state.moving ?? before
  state.moving = undefined
  owner.moveThresholds(thresholds)
}

const wholePercent = (value: number): number =>
  Math.min(thresholdRange.max, Math.max(thresholdRange.min, Math.round(value * 100) / 100))
