import type { NoteId } from '@samenbord/board'
import type { GestureEffect } from '../gesture.ts'
import type { MatrixView } from './matrix-geometry.ts'
import type { MatrixOwner } from './matrix-model.ts'
import type { LayerName } from './matrix-stage.ts'
import type { MatrixState } from './matrix-state.ts'
import type { ThresholdAxis } from './paint-axes.ts'

/** What can lie under a pointer. */
export type MatrixTarget =
  | { readonly kind: 'chip'; readonly note: NoteId }
  | { readonly kind: 'threshold'; readonly axis: ThresholdAxis }

/** What the hands work with. */
export interface HandParts {
  readonly state: MatrixState
  readonly owner: MatrixOwner
  readonly host: HTMLElement
  setView(view: MatrixView): void
  repaint(layer: 'all' | LayerName): void
}

export type DragEffect = GestureEffect<MatrixTarget> & { kind: 'dragStart' | 'drag' | 'drop' | 'dragCancel' }
