import type * as Y from 'yjs'
import type { Language } from '../documents.ts'
import { placeNote, type Stamp } from '../matrix/place.ts'
import { addNotes } from '../notes/note-actions.ts'
import { sampleNotes } from './sample-notes.ts'

/** Puts the stakeholders of the example workshop on the board, most of them placed; false when they are there already. */
export function addSample(board: Y.Doc, { language, by, at }: Stamp & { language: Language }): boolean {
  const notes = sampleNotes(language).map((note, index) => ({ ...note, id: `sample-${index + 1}`, by, at: at + index }))
  let isChanged = false
  board.transact(() => {
    isChanged = addNotes(board, notes)
    for (const { id, placement } of notes) {
      if (isChanged && placement) placeNote(board, id, { ...placement, by, at })
    }
  })
  return isChanged
}
