// What a participant decides alone in a blind round: plain values in the own draft document, one per stakeholder.
import { clip, limits, type NoteId, type Placement, readRecord } from '@samenbord/board'
import type * as Y from 'yjs'
import { isShare } from '../share.ts'
import type { RoundId } from '../tool-model.ts'

export const ROOT = 'blind-round'

/** From a guess to certain. */
export const confidences = [1, 2, 3] as const
export type Confidence = (typeof confidences)[number]

/** How one participant places one stakeholder, unseen. */
export interface Ballot {
  readonly note: NoteId
  /** Undefined when the stakeholder was skipped. */
  readonly placement: Placement | undefined
  readonly confidence: Confidence
  readonly reason: string
}

/** More stakeholders than this are not placed in one round. */
export const MOST_IN_ROUND = 500

const keyOf = (round: RoundId, note: NoteId): string => `${round}:${note}`

/** Writes or rewrites a ballot; a placement of undefined skips the stakeholder. */
export function writeBallot(draft: Y.Doc, round: RoundId, { note, placement, confidence, reason }: Ballot): void {
  const value = placement
    ? { influence: thousandth(placement.influence), impact: thousandth(placement.impact), confidence }
    : { skipped: true }
  const text = clip(reason.trim(), limits.field)
  draft.transact(() => draft.getMap(ROOT).set(keyOf(round, note), { ...value, ...(text !== '' && { reason: text }) }))
}

/** Takes a ballot back, as if nothing had been decided. */
export function withdrawBallot(draft: Y.Doc, round: RoundId, note: NoteId): boolean {
  const root = draft.getMap(ROOT)
  if (!root.has(keyOf(round, note))) return false
  draft.transact(() => root.delete(keyOf(round, note)))
  return true
}

/** The ballots of one round. Total: what is none is left out. */
export function readBallots(draft: Y.Doc, round: RoundId): readonly Ballot[] {
  const root = draft.getMap(ROOT)
  return [...root].flatMap(([key, value]) => {
    const [from, note, ...rest] = key.split(':')
    return from === round && note && rest.length === 0 ? (readBallot(note, value) ?? []) : []
  })
}

function readBallot(note: NoteId, value: unknown): Ballot | undefined {
  const fields = readRecord(value)
  if (!fields) return undefined
  const { influence, impact, confidence, reason, skipped } = fields
  const told = {
    note,
    confidence: confidences.find(option => option === confidence) ?? 2,
    reason: typeof reason === 'string' ? clip(reason, limits.field) : '',
  }
  if (skipped === true) return { ...told, placement: undefined }
  return isShare(influence) && isShare(impact) ? { ...told, placement: { influence, impact } } : undefined
}

/** Finer than anybody means it, and coarse enough to keep documents small. */
const thousandth = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
