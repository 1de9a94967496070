import { addNotes, type Category, liveNotes, nameKey, type Position } from '@samenbord/board'
import type { Workshop } from '../../workshop/open-workshop.ts'

/** What became of the names somebody typed or pasted. */
export interface Added {
  readonly count: number
  /** The first name that was on the board already; it is added all the same, for the group to decide. */
  readonly known: string | undefined
}

interface NewNames {
  readonly names: readonly string[]
  readonly category: Category | undefined
  readonly spots: readonly Position[]
}

/** Adds one note per name as one undo step; `count` 0 means that the board is full. */
export function addNames(workshop: Workshop, { names, category, spots }: NewNames): Added {
  const board = workshop.board.get()
  const keys = new Set(liveNotes(board).map(note => nameKey(note.name)))
  const { by, at } = workshop.stamp()
  const notes = names.map((name, index) => ({
    id: workshop.newId(),
    name,
    // a millisecond apart, so that the list keeps the order in which they were written
    at: at + index,
    by,
    position: spots[index] ?? { x: 0, y: 0 },
    ...(category && { category }),
  }))
  const before = board.notes.size
  addNotes(workshop.documents.board, notes)
  return {
    count: workshop.board.get().notes.size - before,
    known: names.find(name => keys.has(nameKey(name))),
  }
}
