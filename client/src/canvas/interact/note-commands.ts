// What can be done to the selected notes, from keyboard, toolbar and clipboard alike. Each is one step of undo.

import {
  addNotes,
  type Category,
  categoriseNotes,
  deleteNotes,
  duplicateNotes,
  liveNotes,
  markPersonalData,
  type NewNote,
  type NoteColour,
  type NoteId,
  recolourNotes,
} from '@samenbord/board'
import type { CanvasParts } from '../canvas-parts.ts'
import { CELL } from '../layout/free-spots.ts'

/** A note to be added, as far as the caller knows it. */
export type NoteWish = Pick<NewNote, 'name' | 'position' | 'colour' | 'category' | 'kind'>

export interface NoteCommands {
  mayWrite(): boolean
  /** The selected notes that still exist, in order of creation. */
  selected(): readonly NoteId[]
  /** The colour of new notes: the last one this person chose. */
  colour(): NoteColour
  remove(): void
  duplicate(): void
  recolour(colour: NoteColour): void
  categorise(category: Category | undefined): void
  flag(personalData: boolean): void
  selectAll(): void
  /** Adds notes and selects them. */
  add(wishes: readonly NoteWish[]): void
}

export function openNoteCommands({ workshop, binding }: Pick<CanvasParts, 'workshop' | 'binding'>): NoteCommands {
  const { documents, selection } = workshop
  let lastColour: NoteColour = 'yellow'

  const mayWrite = () => workshop.mayWrite.get().notes

  function selected(): readonly NoteId[] {
    const ids = selection.get()
    if (ids.size === 0) return []
    return liveNotes(workshop.board.get())
      .filter(note => ids.has(note.id))
      .map(note => note.id)
  }

  /** Does `change` to the selected notes, as one step of undo. */
  function onSelected(change: (ids: readonly NoteId[]) => unknown): void {
    const ids = selected()
    if (ids.length === 0 || !mayWrite()) return
    change(ids)
  }

  function copies(ids: readonly NoteId[]) {
    const { notes } = workshop.board.get()
    const shift = CELL / 4
    const { by, at } = workshop.stamp()
    return ids.flatMap((source, index) => {
      const note = notes.get(source)
      if (!note) return []
      const position = { x: note.position.x + shift, y: note.position.y + shift }
      return [{ source, id: workshop.newId(), position, by, at: at + index }]
    })
  }

  return {
    mayWrite,
    selected,
    colour: () => lastColour,
    remove: () =>
      workshop.mayWrite.get().noteRemoval &&
      onSelected(ids => {
        deleteNotes(documents.board, ids)
        selection.clear()
      }),
    duplicate: () =>
      onSelected(ids => {
        const made = copies(ids)
        duplicateNotes(documents.board, made)
        selection.set(made.map(copy => copy.id))
      }),
    recolour(colour) {
      lastColour = colour
      onSelected(ids => recolourNotes(documents.board, ids, colour))
    },
    categorise: category => onSelected(ids => categoriseNotes(documents.board, ids, category)),
    flag: personalData => onSelected(ids => markPersonalData(documents.board, ids, personalData)),
    selectAll: () => selection.set(liveNotes(workshop.board.get()).map(note => note.id)),
    add(wishes) {
      if (wishes.length === 0 || !mayWrite()) return
      const { by, at } = workshop.stamp()
      // A millisecond apart, so that a pasted list keeps its order wherever notes are listed.
      const notes = wishes.map((wish, index) => ({ ...wish, id: workshop.newId(), by, at: at + index }))
      addNotes(documents.board, notes)
      binding.refresh()
      selection.set(notes.map(note => note.id))
    },
  }
}
