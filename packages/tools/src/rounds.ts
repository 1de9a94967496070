// What rounds have in common in which people keep something private: begun and closed by a facilitator, done by the relay.
import { type ParticipantId, readRecord } from '@samenbord/board'
import type * as Y from 'yjs'
import type { RoundId } from './tool-model.ts'

/** People write; then the server gathers; then everybody sees it. */
export type RoundPhase = 'open' | 'closed' | 'done'

interface Round {
  readonly id: RoundId
  readonly startedAt: number
  readonly phase: RoundPhase
}

const closedKey = (round: RoundId): string => `${round}:closed`
export const doneKey = (round: RoundId): string => `${round}:done`

/** When a round was closed, in milliseconds since the epoch; 0 when it was not. */
export function closedAt(root: Y.Map<unknown>, round: RoundId): number {
  const closed = root.get(closedKey(round))
  const at = typeof closed === 'object' && closed !== null && 'at' in closed ? closed.at : undefined
  return typeof at === 'number' ? at : 0
}

/** How far a round of the tool that owns `root` is. */
export const phaseOf = (root: Y.Map<unknown>, round: RoundId): RoundPhase =>
  root.has(doneKey(round)) ? 'done' : root.has(closedKey(round)) ? 'closed' : 'open'

/** The rounds in a root, oldest first; `read` makes one of a value, or undefined of what is none. */
export function roundsIn<T extends Round>(
  root: Y.Map<unknown>,
  read: (id: RoundId, value: Readonly<Record<string, unknown>>) => T | undefined,
): readonly T[] {
  return [...root]
    .flatMap(([id, value]) => {
      const fields = id.includes(':') ? undefined : readRecord(value)
      return fields ? (read(id, fields) ?? []) : []
    })
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
}

/** Ends the writing in a round that is open; the server then brings out what was kept. False when it is not open. */
export function closeRound(
  root: Y.Map<unknown>,
  round: RoundId,
  { by, at }: { by: ParticipantId; at: number },
): boolean {
  if (!root.has(round) || phaseOf(root, round) !== 'open') return false
  root.doc?.transact(() => root.set(closedKey(round), { by, at }))
  return true
}

/** Closed rounds that are not done. */
export const dueOf = (rounds: readonly Round[]): readonly RoundId[] =>
  rounds.flatMap(({ id, phase }) => (phase === 'closed' ? [id] : []))

/** Whether the drafts are still needed for these rounds: not when there was none, and not when all are done. */
export const needOf = (rounds: readonly Round[]): 'unused' | 'needed' | 'over' =>
  rounds.length === 0 ? 'unused' : rounds.every(({ phase }) => phase === 'done') ? 'over' : 'needed'
