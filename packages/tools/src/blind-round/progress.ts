// How far people are in a blind round: how many stakeholders they have settled, never how. It stands on the board, where everybody may write.
import type { ParticipantId } from '@samenbord/board'
import type * as Y from 'yjs'
import type { RoundId } from '../tool-model.ts'
import { ROOT } from './ballot.ts'

/** How many stakeholders of a round somebody has placed or skipped. */
export interface BlindProgress {
  readonly participant: ParticipantId
  readonly settled: number
}

/** Says how far one is; false when that is known. */
export function sayProgress(board: Y.Doc, round: RoundId, { participant, settled }: BlindProgress): boolean {
  const key = `${round}:${participant}`
  const root = board.getMap(ROOT)
  if ((root.get(key) ?? 0) === settled) return false
  board.transact(() => root.set(key, settled))
  return true
}

/** How far everybody is who has begun. Total. */
export function readProgress(board: Y.Doc, round: RoundId): readonly BlindProgress[] {
  return [...board.getMap(ROOT)].flatMap(([key, settled]) => {
    const [from, participant, ...rest] = key.split(':')
    if (from !== round || !participant || rest.length > 0 || typeof settled !== 'number') return []
    return [{ participant, settled }]
  })
}
