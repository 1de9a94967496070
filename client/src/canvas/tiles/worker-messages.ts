// What page and worker say to each other. The page sends the notes as they lie, then what changed, then asks for pictures.

import type { Category } from '@samenbord/board'
import type { Palette } from '../paint/palette.ts'
import type { Slot } from '../scene.ts'
import type { PaintOrder } from './paint-order.ts'
import type { RestingNote } from './resting-note.ts'

/** A part of a font, as the page's style sheet has it. */
export interface FontPart {
  readonly url: string
  readonly range: string
}

/** How a slot stands now; without `resting` nothing lies there. */
export interface SlotState {
  readonly slot: Slot
  readonly resting?: RestingNote
  /** Its place in the pile of those that were moved; 0 for one that never was. */
  readonly raised: number
}

export interface Look {
  readonly palette: Palette
  readonly labels: Readonly<Record<Category, string>>
}

export type ToWorker =
  | { readonly kind: 'fonts'; readonly parts: readonly FontPart[] }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'slots'; readonly slots: readonly SlotState[] }
  | { readonly kind: 'paint'; readonly id: number; readonly order: PaintOrder }

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'painted'; readonly id: number; readonly bitmap: ImageBitmap }
