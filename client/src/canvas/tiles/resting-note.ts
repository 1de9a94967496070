// A note as it lies: what a tile has to show of it. Plain data, so that it can be sent to the worker.

import type { Note } from '@samenbord/board'
import type { Rect, Spot } from '../camera.ts'

export interface RestingNote {
  readonly note: Note
  readonly at: Spot
  readonly selected: boolean
  /** Its name stands in the text editor just now. */
  readonly nameless: boolean
}

/** Where tiles get their notes from: the scene, or the worker's copy of it. */
export interface RestingNotes {
  /** Those that touch the rectangle and lie, from the bottom of the pile to the top. */
  within(rect: Rect): Iterable<RestingNote>
}
