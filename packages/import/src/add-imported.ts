import {
  addNotes,
  editEntries,
  type NoteId,
  type PhaseId,
  type Position,
  placeNote,
  setAttitude,
  translateName,
} from '@samenbord/board'
import type * as Y from 'yjs'
import type { ImportedNote } from './plan-import.ts'

interface Import {
  readonly notes: readonly ImportedNote[]
  /** One for each note. */
  readonly ids: readonly NoteId[]
  /** Where those lie that bring no position. */
  readonly spots: readonly Position[]
  /** The phases whose cells an owner is written into. */
  readonly phases: readonly PhaseId[]
  readonly by: string
  readonly at: number
}

/** Adds imported stakeholders with all they bring as one transaction, hence one undo step; answers how many there was room for. */
export function addImported(board: Y.Doc, { notes, ids, spots, phases, by, at }: Import): number {
  let added = 0
  board.transact(() => {
    notes.forEach((note, index) => {
      const id = ids[index]
      if (id === undefined || !addOne(board, note, { id, spot: spots[index], by, at: at + index })) return
      added += 1
      if (note.owner !== '')
        editEntries(
          board,
          phases.map(phase => ({ cell: { stakeholder: id, phase }, change: { owner: note.owner } })),
        )
    })
  })
  return added
}

interface Place {
  readonly id: NoteId
  readonly spot: Position | undefined
  readonly by: string
  readonly at: number
}

function addOne(board: Y.Doc, note: ImportedNote, { id, spot, by, at }: Place): boolean {
  const { name, category, kind, colour, influence, impact } = note
  const position = note.position ?? spot ?? { x: 0, y: 0 }
  const look = { ...(category && { category }), ...(kind && { kind }), ...(colour && { colour }) }
  if (!addNotes(board, [{ id, name, position, by, at, ...look }])) return false
  if (influence !== undefined && impact !== undefined) placeNote(board, id, { influence, impact, by, at })
  setAttitude(board, id, {
    ...(note.attitudeNow && { now: note.attitudeNow }),
    ...(note.attitudeWanted && { wanted: note.attitudeWanted }),
  })
  for (const [language, translated] of Object.entries(note.names))
    translateName(board, id, { language: language as keyof ImportedNote['names'], name: translated })
  return true
}
