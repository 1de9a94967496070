// What the matrix shows of one stakeholder, and how its name is set on a chip. Pure: widths of text come from outside.
import {
  alternativeOf,
  type BoardSnapshot,
  type Category,
  type Level,
  levelOf,
  liveNotes,
  type Note,
  type NoteColour,
  type NoteId,
  type Pattern,
  type Placement,
  type Thresholds,
} from '@samenbord/board'
import type { Size } from '../camera.ts'
import type { Measure } from '../paint/note-layout.ts'
import { type NameSetting, setName } from './chip-text.ts'

/** A profile as far as a chip shows it. */
export interface ChipProfile {
  readonly name: string
  readonly colour: NoteColour
  readonly pattern: Pattern
}

/** A stakeholder on the matrix. */
export interface Chip {
  readonly id: NoteId
  readonly name: string
  readonly colour: NoteColour
  readonly category: Category | undefined
  readonly placement: Placement
  readonly level: Level | undefined
  /** The other level it could have, being so near a threshold. */
  readonly alternative: Level | undefined
  readonly profile: ChipProfile | undefined
}

/** A chip for every placed stakeholder. */
export function chipsOf(board: BoardSnapshot, thresholds: Thresholds): readonly Chip[] {
  return liveNotes(board).flatMap(note => {
    const placement = board.placements.get(note.id)
    return placement ? [chipOf(board, note, { placement, thresholds })] : []
  })
}

/** The chip of a note at a placement it has, or would have. */
export function chipOf(
  board: BoardSnapshot,
  note: Note,
  { placement, thresholds }: { placement: Placement; thresholds: Thresholds },
): Chip {
  const assigned = board.assignments.get(note.id)
  return {
    id: note.id,
    name: note.name,
    colour: note.colour,
    category: note.category,
    placement,
    level: levelOf(placement, thresholds),
    alternative: alternativeOf(placement, thresholds),
    profile: assigned === undefined ? undefined : board.profiles.get(assigned),
  }
}

/** `compact` fits sixty on a screen; `full` shows the whole note. */
export type Detail = 'compact' | 'full'

/** How a chip looks: its lines and its size in pixels. */
export interface Face extends Size {
  readonly lines: readonly string[]
  /** A second, quieter text: category and profile. */
  readonly foot: string | undefined
}

export const CHIP_FONT = 13
export const CHIP_LINE = 16
export const FOOT_FONT = 11.5
export const FOOT_LINE = 15
export const CHIP_PAD = { x: 8, y: 4 } as const
/** Width of the strip that carries the colour and pattern of the profile. */
export const STRIP = 10
const FULL_WIDTH = 190

/** The face of a chip whose text is at most `width` pixels wide. */
export function faceOf(
  chip: Chip,
  { detail, width, measure, foot }: { detail: Detail; width: number; measure: Measure; foot: string },
): Face {
  const full = detail === 'full'
  const setting: NameSetting = { width: full ? FULL_WIDTH : width, size: CHIP_FONT, rows: full ? 6 : 2, measure }
  const lines = setName(chip.name, setting)
  const shown = full && foot !== '' ? foot : undefined
  const footWidth = shown ? Math.min(FULL_WIDTH, measure(shown, FOOT_FONT)) : 0
  const widest = Math.max(footWidth, 12, ...lines.map(line => measure(line, CHIP_FONT)))
  return {
    lines,
    foot: shown,
    width: Math.ceil(widest) + 2 * CHIP_PAD.x + (chip.profile ? STRIP : 0),
    height: lines.length * CHIP_LINE + 2 * CHIP_PAD.y + (shown ? FOOT_LINE : 0),
  }
}
