import type * as Y from 'yjs'
import type { Instant, ParticipantId } from '../documents.ts'
import { limits } from '../limits.ts'
import type { NoteId } from '../notes/note.ts'
import { readNumber, readRecord, readString } from '../schema/read.ts'
import { boardRoot } from '../schema/roots.ts'
import type { PlacedAt, Placement } from './placement.ts'

/** Who acts, and when. */
export interface Stamp {
  readonly by: ParticipantId
  readonly at: Instant
}

/** Places a note on the matrix, clamped to 0..1, as one value under one key; false when the note is gone or lies there already. */
export function placeNote(board: Y.Doc, id: NoteId, placed: Placement & Stamp): boolean {
  if (!boardRoot(board, 'notes').has(id)) return false
  if (!Number.isFinite(placed.influence) || !Number.isFinite(placed.impact)) return false
  const next = { influence: clamp(placed.influence), impact: clamp(placed.impact), by: placed.by, at: placed.at }
  const placements = boardRoot(board, 'placements')
  const before = readPlacement(placements.get(id))
  if (before && before.influence === next.influence && before.impact === next.impact) return false
  board.transact(() => placements.set(id, next))
  return true
}

/** Takes a note off the matrix, back to the tray. */
export function unplaceNote(board: Y.Doc, id: NoteId): boolean {
  const placements = boardRoot(board, 'placements')
  if (!placements.has(id)) return false
  board.transact(() => placements.delete(id))
  return true
}

/** The placement a value stands for; undefined unless both axes are numbers in 0..1. Total. */
export function readPlacement(value: unknown): PlacedAt | undefined {
  const record = readRecord(value)
  const influence = readNumber(record?.influence)
  const impact = readNumber(record?.impact)
  if (influence === undefined || impact === undefined) return undefined
  if (clamp(influence) !== influence || clamp(impact) !== impact) return undefined
  const by = readString(record?.by, limits.id) ?? ''
  return Object.freeze({ influence, impact, by, at: readNumber(record?.at) ?? 0 })
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))
