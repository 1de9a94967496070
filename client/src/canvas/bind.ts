// The only file that knows both snapshots and the scene: compares the notes that were with the notes that are.

import type { BoardSnapshot, Note, NoteId, Watched } from '@samenbord/board'
import type { Scene } from './scene.ts'

/** Keeps the scene equal to the live notes of the board until closed. */
export interface Binding {
  /** Reads the board now, without waiting to hear of a change. */
  refresh(): void
  close(): void
}

/** Fills the scene from the board and follows it; merged notes stay out. */
export function bindScene(board: Watched<BoardSnapshot>, scene: Scene): Binding {
  let known: ReadonlyMap<NoteId, Note> = new Map()

  function refresh(): void {
    const { notes } = board.get()
    if (notes === known) return
    for (const id of known.keys()) if (!isShown(notes.get(id))) scene.remove(id)
    for (const [id, note] of notes) if (note !== known.get(id) && isShown(note)) scene.put(note)
    known = notes
  }

  refresh()
  const unsubscribe = board.subscribe(refresh)
  return { refresh, close: unsubscribe }
}

const isShown = (note: Note | undefined): boolean => note !== undefined && note.status !== 'merged'
