// Raised hands live in presence, and on the device that raised them; the session only says which ones a facilitator has lowered.
import { limits, type ParticipantId } from '@samenbord/board'
import type * as Y from 'yjs'
import type { ToolModel } from '../tool-model.ts'

/** Until when each participant's hand was lowered, by the server's clock in milliseconds: what was raised before is down. */
export type LoweredHands = Readonly<Record<ParticipantId, number>>

const ROOT = 'hands'

/** The hands that were lowered. Total: what is no time is left out. */
export function readLowered(session: Y.Doc): LoweredHands {
  const lowered = [...session.getMap(ROOT)].filter(([id, at]) => id.length <= limits.id && typeof at === 'number')
  return Object.fromEntries(lowered) as LoweredHands
}

/** Was a hand that was raised at that time lowered since? */
export const isLowered = (session: Y.Doc, participant: ParticipantId, raisedAt: number): boolean => {
  const at = session.getMap(ROOT).get(participant)
  return typeof at === 'number' && at >= raisedAt
}

/** Lowers the hand that a participant raised at a time; false when it is down already. */
export function lowerHand(session: Y.Doc, participant: ParticipantId, raisedAt: number): boolean {
  if (isLowered(session, participant, raisedAt)) return false
  session.transact(() => session.getMap(ROOT).set(participant, raisedAt))
  return true
}

/** Hands as the relay knows them: only facilitators lower those of others, since only they write the session. */
export const hands: ToolModel<LoweredHands> = { id: ROOT, read: readLowered }
