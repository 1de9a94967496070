// Where on the board somebody is, as far as they show it. Pure.
import type { NoteId, Position } from '@samenbord/board'
import type { Presence } from '@samenbord/wire'
import type { Spot } from '../camera.ts'

type Shown = Pick<Presence, 'cursor' | 'drag' | 'editing'>

/** The note somebody writes on, else what they carry, else their pointer; undefined for who is not on the board. */
export function whereabouts(shown: Shown, positionOf: (note: NoteId) => Position | undefined): Spot | undefined {
  const { cursor, drag, editing } = shown
  const written = editing === undefined ? undefined : positionOf(editing)
  if (written) return { x: written.x, y: written.y }
  const [carried] = drag?.plane === 'board' ? drag.notes : []
  if (carried) return { x: carried.x, y: carried.y }
  return cursor?.plane === 'board' ? { x: cursor.x, y: cursor.y } : undefined
}
