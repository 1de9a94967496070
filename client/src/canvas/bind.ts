// The only file that knows both snapshots and the scene: compares the notes that were with the notes that are.

import type { BoardChange, Note, NoteId, WatchedBoard } from '@samenbord/board'
import type { Scene } from './scene.ts'

/** Keeps the scene equal to the live notes of the board until closed. */
export interface Binding {
  /** Reads the board now, without waiting to hear of a change. */
  refresh(): void
  close(): void
}

/** Fills the scene from the board and follows it; merged notes stay out. */
export function bindScene(board: WatchedBoard, scene: Scene): Binding {
  let known: ReadonlyMap<NoteId, Note> = new Map()

  const shown = (id: NoteId) => {
    const slot = scene.slotOf(id)
    return slot === undefined ? undefined : scene.note(slot)
  }

  /** The scene is compared, not what was known before: changes may be told of out of order. */
  function update(ids: Iterable<NoteId>): void {
    const { notes } = board.get()
    for (const id of ids) {
      const note = notes.get(id)
      if (!isShown(note)) scene.remove(id)
      else if (note !== shown(id)) scene.put(note)
    }
    known = notes
  }

  function refresh(): void {
    const { notes } = board.get()
    if (notes === known) return
    update([...known.keys()].filter(id => !notes.has(id)))
    update(notes.keys())
  }

  const follow = ({ notes }: BoardChange) => (notes ? update(notes) : refresh())
  refresh()
  const unsubscribe = board.subscribe(follow)
  return { refresh, close: unsubscribe }
}

const isShown = (note: Note | undefined): note is Note => note !== undefined && note.status !== 'merged'
