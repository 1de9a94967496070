// "Everybody here, please": the facilitator brings the group to one place of the board, once.
import { limits, type ParticipantId, readRecord } from '@samenbord/board'
import type * as Y from 'yjs'
import type { ToolModel } from '../tool-model.ts'

/** A rectangle of the Identify canvas, in board units. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One call; the step is the group's. */
export interface Call {
  /** Different for each call, so that the same place can be called to again. */
  readonly id: string
  readonly by: ParticipantId
  /** By the server's clock, in milliseconds since 1970. */
  readonly at: number
  /** What the caller sees of the canvas; undefined where the step has none. */
  readonly area: Area | undefined
}

const ROOT = 'gathering'
const KEY = 'call'
/** Positions lie within a million units of the origin. */
const FARTHEST = 2_000_000

/** The last call; undefined before the first one. Total. */
export function readCall(session: Y.Doc): Call | undefined {
  const value = session.getMap(ROOT).get(KEY)
  const fields = readRecord(value)
  if (!fields) return undefined
  const { id, by, at, area } = fields
  if (!isId(id) || !isId(by) || typeof at !== 'number') return undefined
  return { id, by, at, area: readArea(area) }
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= limits.id

const isLength = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= FARTHEST

function readArea(value: unknown): Area | undefined {
  const fields = readRecord(value)
  if (!fields) return undefined
  const { x, y, width, height } = fields
  if (!isLength(x) || !isLength(y) || !isLength(width) || !isLength(height)) return undefined
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

/** Calls everybody; false when this call was made already. */
export function callEverybody(session: Y.Doc, { id, by, at, area }: Call): boolean {
  if (readCall(session)?.id === id) return false
  session.transact(() => session.getMap(ROOT).set(KEY, { id, by, at, ...(area && { area: { ...area } }) }))
  return true
}

/** Calling as the relay knows it: only facilitators call, since only they write the session. */
export const gathering: ToolModel<Call | undefined> = { id: ROOT, read: readCall }
