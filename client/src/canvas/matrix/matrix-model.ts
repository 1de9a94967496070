// What the matrix is shown and what it asks for: the border between React and the canvas.
import type { BoardSnapshot, Level, NoteId, Placement, Thresholds } from '@samenbord/board'
import type { Point } from '../camera.ts'
import type { Chip } from './chip.ts'
import type { AxesWords } from './paint-axes.ts'
import type { Spread } from './paint-spread.ts'

/** Every word the picture shows, in the reader's language. */
export interface MatrixWords {
  readonly levels: Readonly<Record<Level, string>>
  readonly axes: AxesWords
  /** A share of 1 as people read it, such as 50 %. */
  percent(share: number): string
  /** What stands under the name when the whole note is shown: category and profile. */
  footOf(chip: Chip): string
}

/** Where a note stood earlier. */
export interface Ghost {
  readonly note: NoteId
  readonly from: Placement
}

export interface MatrixModel {
  readonly board: BoardSnapshot
  readonly thresholds: Thresholds
  readonly selected: ReadonlySet<NoteId>
  /** May this person place notes? */
  readonly mayPlace: boolean
  /** May this person move the thresholds? */
  readonly mayMoveThresholds: boolean
  readonly words: MatrixWords
  /** What blind rounds found about the one stakeholder that is selected. */
  readonly spread: Spread | undefined
  /** The earlier places of notes that have moved since. */
  readonly ghosts: readonly Ghost[]
}

/** What the matrix asks its owner to do. */
export interface MatrixOwner {
  place(note: NoteId, placement: Placement): void
  unplace(note: NoteId): void
  moveThresholds(thresholds: Thresholds): void
  select(note: NoteId | undefined, toggle: boolean): void
  /** The mouse is over this placement, or has left the plane. */
  pointAt(placement: Placement | undefined): void
  /** Is that pixel of the page over the tray, where a dropped note is no longer placed? */
  isOverTray(client: Point): boolean
}
