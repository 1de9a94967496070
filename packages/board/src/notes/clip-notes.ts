import { limits } from '../limits.ts'
import { readOneOf, readRecord, readString } from '../schema/read.ts'
import type { BoardSnapshot } from '../snapshot/snapshot.ts'
import {
  type Category,
  categories,
  type NoteColour,
  type NoteId,
  type NoteKind,
  noteColours,
  noteKinds,
  type Position,
} from './note.ts'
import { readPosition } from './read-note.ts'

/** A note on the clipboard; its position is relative to the top left of what was copied. */
export interface ClippedNote {
  readonly name: string
  readonly colour: NoteColour
  readonly category: Category | undefined
  readonly kind: NoteKind | undefined
  readonly position: Position
}

/** Notes as text for the clipboard, from which `readClip` makes them again in another workshop. */
export function clipNotes(board: Pick<BoardSnapshot, 'notes'>, ids: Iterable<NoteId>): string {
  const notes = [...ids].flatMap(id => board.notes.get(id) ?? [])
  const left = Math.min(...notes.map(note => note.position.x))
  const top = Math.min(...notes.map(note => note.position.y))
  const clipped = notes.map(({ name, colour, category, kind, position }) => ({
    name,
    colour,
    category,
    kind,
    position: { x: position.x - left, y: position.y - top },
  }))
  return JSON.stringify({ samenbord: 1, notes: clipped })
}

/** The notes in a clipboard text; none when it is not ours. Total. */
export function readClip(text: string): readonly ClippedNote[] {
  const record = readRecord(parsed(text))
  const notes = record?.notes
  if (record?.samenbord !== 1 || !Array.isArray(notes)) return []
  return notes.slice(0, limits.pasteLines).flatMap(readClipped)
}

function readClipped(value: unknown): ClippedNote[] {
  const record = readRecord(value)
  const name = readString(record?.name, limits.noteName)
  if (!record || name === undefined) return []
  return [
    {
      name,
      colour: readOneOf(record.colour, noteColours) ?? 'yellow',
      category: readOneOf(record.category, categories),
      kind: readOneOf(record.kind, noteKinds),
      position: readPosition(record.position) ?? { x: 0, y: 0 },
    },
  ]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
