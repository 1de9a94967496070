// What the parts of the Evaluate step share: the note in the hand, the matrix on the screen, and what just happened.
import { type NoteId, type Placement, placeNote, setThresholds, type Thresholds, unplaceNote } from '@samenbord/board'
import { type Carry, openCarry } from '../../canvas/matrix/carry.ts'
import type { Matrix } from '../../canvas/matrix/open-matrix.ts'
import type { Workshop } from '../../workshop/open-workshop.ts'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { type Cell, cell } from '../../workshop/watched.ts'

/** What a screen reader is told. */
export type News =
  | { readonly kind: 'placed'; readonly note: NoteId; readonly placement: Placement }
  | { readonly kind: 'unplaced' | 'cancelled'; readonly note: NoteId }
  | { readonly kind: 'focused'; readonly note: NoteId }

export interface Desk {
  readonly carry: Carry
  readonly news: Cell<News | undefined>
  /** The matrix on the screen, while there is one. */
  readonly matrix: Cell<Matrix | undefined>
  /** Which reopening the matrix is compared with; undefined: the latest one. */
  readonly compared: Cell<string | undefined>
  /** The tray on the screen, into which notes can be dropped. */
  tray: HTMLElement | undefined
  /** One value under one key, whoever else places the same note. */
  place(note: NoteId, placement: Placement): void
  unplace(note: NoteId): void
  moveThresholds(thresholds: Thresholds): void
}

const desks = new WeakMap<Workshop, Desk>()

/** The desk of the workshop on the screen; the same for main view, list, panel and phone. */
export function useDesk(): Desk {
  const workshop = useWorkshop()
  const known = desks.get(workshop)
  if (known) return known
  const desk = openDesk(workshop)
  desks.set(workshop, desk)
  return desk
}

function openDesk(workshop: Workshop): Desk {
  const { board, session } = workshop.documents
  const news = cell<News | undefined>(undefined)
  return {
    carry: openCarry(),
    news,
    matrix: cell<Matrix | undefined>(undefined),
    compared: cell<string | undefined>(undefined),
    tray: undefined,
    place(note, placement) {
      if (!workshop.mayWrite.get().placements) return
      if (placeNote(board, note, { ...placement, ...workshop.stamp() })) news.set({ kind: 'placed', note, placement })
    },
    unplace(note) {
      if (!workshop.mayWrite.get().placements) return
      if (unplaceNote(board, note)) news.set({ kind: 'unplaced', note })
    },
    moveThresholds(thresholds) {
      if (workshop.mayWrite.get().session) setThresholds(session, thresholds)
    },
  }
}
