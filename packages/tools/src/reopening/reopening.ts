// The matrix opened anew during the project: where everybody stood then is kept, so that the group sees who has moved.
import { type NoteId, type ParticipantId, type Placement, readRecord } from '@samenbord/board'
import type * as Y from 'yjs'
import { isShare } from '../share.ts'
import type { ToolModel } from '../tool-model.ts'

export type ReopeningId = string

/** Where a note stood. */
export interface Place extends Placement {
  readonly note: NoteId
}

/** A moment at which the matrix was opened anew, with where every placed note stood then. */
export interface Reopening {
  readonly id: ReopeningId
  readonly at: number
  readonly places: readonly Place[]
}

/** The reopenings that are kept, oldest first. */
export interface ReopeningState {
  readonly reopenings: readonly Reopening[]
}

/** More are not kept: the oldest one goes when another comes. */
export const MOST_REOPENINGS = 20

const ROOT = 'reopening'
const NEVER: ReopeningState = Object.freeze({ reopenings: [] })
/** Less than this along both axes is no move: a hand cannot put a note back more precisely. */
const NEARBY = 0.005

interface Opening {
  readonly id: ReopeningId
  readonly placements: ReadonlyMap<NoteId, Placement>
  readonly by: ParticipantId
  readonly at: number
}

/** Opens the matrix anew: keeps where the notes stand now. False when none is placed, or the reopening is there already. */
export function reopenMatrix(session: Y.Doc, { id, placements, by, at }: Opening): boolean {
  const root = session.getMap(ROOT)
  if (placements.size === 0 || root.has(id)) return false
  // small, because it stays: a note, its influence, its impact
  const places = [...placements].map(([note, { influence, impact }]) => [note, influence, impact])
  session.transact(() => {
    root.set(id, { by, at, places })
    const { reopenings } = readReopenings(session)
    for (const { id: old } of reopenings.slice(0, -MOST_REOPENINGS)) root.delete(old)
  })
  return true
}

/** Every reopening that can be read, oldest first. Total. */
export function readReopenings(session: Y.Doc): ReopeningState {
  const reopenings = [...session.getMap(ROOT)].flatMap(([id, value]) => readReopening(id, value) ?? [])
  if (reopenings.length === 0) return NEVER
  return { reopenings: reopenings.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)) }
}

function readReopening(id: ReopeningId, value: unknown): Reopening | undefined {
  const fields = readRecord(value)
  if (!fields) return undefined
  const { at, places } = fields
  if (typeof at !== 'number' || !Number.isFinite(at) || !Array.isArray(places)) return undefined
  const found = new Map(places.flatMap(place => readPlace(place) ?? []).map(place => [place.note, place]))
  return found.size > 0 ? { id, at, places: [...found.values()] } : undefined
}

function readPlace(value: unknown): Place | undefined {
  if (!Array.isArray(value)) return undefined
  const [note, influence, impact]: readonly unknown[] = value
  return typeof note === 'string' && isShare(influence) && isShare(impact) ? { note, influence, impact } : undefined
}

/** A note that stands elsewhere than it did, or nowhere any more. */
export interface Move {
  readonly note: NoteId
  readonly from: Placement
  readonly to: Placement | undefined
}

/** Which notes have moved since a reopening, the farthest first; those that are no longer placed come before. */
export function movesSince({ places }: Reopening, placements: ReadonlyMap<NoteId, Placement>): readonly Move[] {
  return places
    .map(({ note, influence, impact }) => ({ note, from: { influence, impact }, to: placements.get(note) }))
    .filter(({ from, to }) => to === undefined || !isNearby(from, to))
    .sort((a, b) => wayOf(b) - wayOf(a) || (a.note < b.note ? -1 : 1))
}

const isNearby = (a: Placement, b: Placement): boolean =>
  Math.abs(a.influence - b.influence) < NEARBY && Math.abs(a.impact - b.impact) < NEARBY

const wayOf = ({ from, to }: Move): number =>
  to ? Math.hypot(to.influence - from.influence, to.impact - from.impact) : Infinity

/** Reopening as the relay knows it: only facilitators reopen, since only they write the session. */
export const reopening: ToolModel<ReopeningState> = { id: ROOT, read: readReopenings }
