import { categories, NOTE_SIZE, type Note, type NoteId, type Position } from '@samenbord/board'

const GAP = 24
const LANE_GAP = 64
const COLUMNS = 3

/** Where each note goes when the board is tidied: one lane of three columns per category, in the playbook's order, notes as they were written. */
export function tidyPositions(notes: readonly Note[]): readonly { id: NoteId; position: Position }[] {
  const lanes = [...categories, undefined]
    .map(category => notes.filter(note => note.category === category))
    .filter(lane => lane.length > 0)
  const pitch = NOTE_SIZE + GAP
  return lanes.flatMap((lane, index) => {
    const left = lanes.slice(0, index).reduce((sum, before) => sum + widthOf(before) + LANE_GAP, 0)
    const columns = columnsOf(lane)
    return lane.map((note, place) => ({
      id: note.id,
      position: { x: left + (place % columns) * pitch, y: Math.floor(place / columns) * pitch },
    }))
  })
}

const columnsOf = (lane: readonly Note[]): number => Math.min(COLUMNS, lane.length)
const widthOf = (lane: readonly Note[]): number => columnsOf(lane) * (NOTE_SIZE + GAP) - GAP
