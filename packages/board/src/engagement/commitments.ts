// What was promised in an engagement. The promise stands in the log, which nobody can change; whether it was kept stands beside it.
import type * as Y from 'yjs'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import type { Stamp } from '../matrix/place.ts'
import { readDay, readNumber, readOneOf, readRecord, readString } from '../schema/read.ts'
import { boardRoot } from '../schema/roots.ts'
import type { Commitment, LogEntryId } from './log-entry.ts'

export const commitmentStatuses = ['open', 'kept', 'broken'] as const
export type CommitmentStatus = (typeof commitmentStatuses)[number]

/** What became of a promise, who said so and when. */
export interface Outcome {
  readonly status: Exclude<CommitmentStatus, 'open'>
  readonly by: string
  readonly at: number
}

/** Which promise: the entry it was made in, and its place there, from 0. */
export interface CommitmentAddress {
  readonly entry: LogEntryId
  readonly index: number
}

/** The key of a promise, in a snapshot and in the document. */
export const commitmentKey = ({ entry, index }: CommitmentAddress): string => `${entry}:${index}`

/** Says what became of a promise; `open` takes it back. */
export function settleCommitment(
  board: Y.Doc,
  commitment: CommitmentAddress,
  { status, by, at }: Stamp & { status: CommitmentStatus },
): boolean {
  const root = boardRoot(board, 'outcomes')
  const key = commitmentKey(commitment)
  if (!boardRoot(board, 'log').has(commitment.entry)) return false
  if ((readOutcome(root.get(key))?.status ?? 'open') === status) return false
  board.transact(() => {
    if (status === 'open') root.delete(key)
    else root.set(key, { status, by, at })
  })
  return true
}

/** The outcome a value stands for; undefined when it is none. Total. */
export function readOutcome(value: unknown): Outcome | undefined {
  const record = readRecord(value)
  const status = readOneOf(record?.status, ['kept', 'broken'] as const)
  if (!record || !status) return undefined
  return Object.freeze({ status, by: readString(record.by, limits.id) ?? '', at: readNumber(record.at) ?? 0 })
}

/** The promises in a list as stored; what is none is left out. Total. */
export function readCommitments(value: unknown): readonly Commitment[] {
  if (!Array.isArray(value)) return NONE
  return Object.freeze(value.slice(0, limits.commitments).flatMap(item => readCommitment(item) ?? []))
}

const NONE: readonly Commitment[] = Object.freeze([])

function readCommitment(value: unknown): Commitment | undefined {
  const record = readRecord(value)
  const text = readString(record?.text, limits.field)
  if (!record || !text) return undefined
  return Object.freeze({ text, owner: readString(record.owner, limits.field) ?? '', due: readDay(record.due) })
}

/** As written into the log: without empty promises, each within its limits. */
export const storedCommitments = (commitments: readonly Commitment[]): readonly Record<string, unknown>[] =>
  commitments
    .filter(({ text }) => text.trim() !== '')
    .slice(0, limits.commitments)
    .map(({ text, owner, due }) => ({
      text: clip(text.trim(), limits.field),
      owner: clip(owner.trim(), limits.field),
      ...(readDay(due) && { due }),
    }))
