// Putting the board in order. Pure: where each note goes, and which colour it gets.
import {
  type Category,
  categories,
  NOTE_SIZE,
  type Note,
  type NoteColour,
  type NoteId,
  type Position,
} from '@samenbord/board'
import { CELL } from '../../canvas/layout/free-spots.ts'

const LANE_GAP = 64
/** The tidied board is about as wide for its height as a screen. */
const ASPECT = 1.7

/** Where each note goes when the board is tidied: one lane per category, in the playbook's order, notes as they were written. */
export function tidyPositions(notes: readonly Note[]): readonly { id: NoteId; position: Position }[] {
  const lanes = [...categories, undefined]
    .map(category => notes.filter(note => note.category === category))
    .filter(lane => lane.length > 0)
  const rows = rowsFor(lanes)
  return lanes.flatMap((lane, index) => {
    const left = lanes.slice(0, index).reduce((sum, before) => sum + widthOf(before, rows) + LANE_GAP, 0)
    const columns = columnsOf(lane, rows)
    return lane.map((note, place) => ({
      id: note.id,
      position: { x: left + (place % columns) * CELL, y: Math.floor(place / columns) * CELL },
    }))
  })
}

// The fewest rows with which all lanes together are no wider than a screen.
function rowsFor(lanes: readonly (readonly Note[])[]): number {
  const most = Math.max(1, ...lanes.map(lane => lane.length))
  for (let rows = 1; rows < most; rows++) {
    const width = lanes.reduce((sum, lane) => sum + widthOf(lane, rows) + LANE_GAP, -LANE_GAP)
    if (width <= ASPECT * rows * CELL) return rows
  }
  return most
}

const columnsOf = (lane: readonly Note[], rows: number): number => Math.ceil(lane.length / rows)
const widthOf = (lane: readonly Note[], rows: number): number => (columnsOf(lane, rows) - 1) * CELL + NOTE_SIZE

const colours: Readonly<Record<Category, NoteColour>> = {
  endUserCitizen: 'yellow',
  endUserBusiness: 'orange',
  management: 'pink',
  internalDepartment: 'violet',
  otherAuthority: 'blue',
  externalInterest: 'teal',
  other: 'green',
}

/** The colour that stands for a category when the board is coloured by category; grey for none. */
export const colourOf = (category: Category | undefined): NoteColour => (category ? colours[category] : 'grey')
