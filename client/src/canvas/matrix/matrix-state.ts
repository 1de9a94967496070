// All that the matrix knows between two frames; painted by matrix-paint, changed by open-matrix and matrix-hands.
import type { NoteId, Placement, Thresholds } from '@samenbord/board'
import type { Point, Size } from '../camera.ts'
import type { FontMetrics } from '../paint/measure.ts'
import type { Carry } from './carry.ts'
import { type Chip, chipOf, chipsOf } from './chip.ts'
import type { ChipMotion } from './chip-motion.ts'
import type { Labels, PlacedChip } from './labels.ts'
import type { MatrixView } from './matrix-geometry.ts'
import type { MatrixHits } from './matrix-hits.ts'
import type { MatrixModel } from './matrix-model.ts'
import type { MatrixTheme } from './matrix-theme.ts'
import type { OthersMotion } from './others-motion.ts'
import type { ThresholdAxis } from './paint-axes.ts'

/** How the carried note hangs in the hand, in pixels from its anchor. */
export interface Grab {
  readonly pointer: Point
  readonly label: Point
}

export interface MatrixState {
  view: MatrixView
  size: Size
  model: MatrixModel
  chips: readonly Chip[]
  hovered: NoteId | undefined
  /** The threshold in the hand, not yet written. */
  moving: { readonly axis: ThresholdAxis; readonly thresholds: Thresholds } | undefined
  hoveredHandle: ThresholdAxis | undefined
  grab: Grab | undefined
  readonly carry: Carry
  readonly font: FontMetrics
  readonly labels: Labels
  readonly motion: ChipMotion
  readonly others: OthersMotion
  readonly hits: MatrixHits
  theme(): MatrixTheme
}

/** The thresholds as they are shown: the one in the hand counts already. */
export const thresholdsOf = (state: MatrixState): Thresholds => state.moving?.thresholds ?? state.model.thresholds

export function refreshChips(state: MatrixState): void {
  state.chips = chipsOf(state.model.board, thresholdsOf(state))
}

/** The chip a note would be at a placement; undefined once the note is gone. */
export function chipAt(state: MatrixState, note: NoteId, placement: Placement): Chip | undefined {
  const found = state.model.board.notes.get(note)
  return found && chipOf(state.model.board, found, { placement, thresholds: thresholdsOf(state) })
}

/** Is this note in somebody's hand, so that its chip at rest is only a ghost? */
export function isLifted(state: MatrixState, { chip }: PlacedChip): boolean {
  const held = state.carry.get()
  const own = held?.note === chip.id && (held.hand !== 'pick' || held.placement !== undefined)
  return own || state.others.carries(chip.id)
}
