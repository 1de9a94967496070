// Everybody lists alone, unseen, until the facilitator reveals: then all notes lie on the board at once.
import type { ParticipantId } from '@samenbord/board'
import type * as Y from 'yjs'
import type { Reveal, RoundId, ToolModel } from '../tool-model.ts'
import { layOut } from './lay-out.ts'
import { ROOT, readPrivateNotes, type WrittenNote } from './private-note.ts'

/** Whether the notes say who wrote them: yes, or not even in what is stored. */
export const anonymities = ['off', 'full'] as const
export type Anonymity = (typeof anonymities)[number]

/** One round of private writing. */
export interface PrivateRound {
  readonly id: RoundId
  readonly anonymity: Anonymity
  readonly startedAt: number
  /** People write; then the server gathers; then it is on the board. */
  readonly phase: 'open' | 'closed' | 'done'
  /** The notes that were brought out. */
  readonly notes: readonly string[]
}

/** Every round, oldest first; at most one is open. */
export interface PrivateWritingState {
  readonly rounds: readonly PrivateRound[]
  readonly open: PrivateRound | undefined
}

const rootOf = (session: Y.Doc): Y.Map<unknown> => session.getMap(ROOT)
const closedKey = (round: RoundId): string => `${round}:closed`
const doneKey = (round: RoundId): string => `${round}:done`

/** The rounds as the session tells them. Total. */
export function readPrivateWriting(session: Y.Doc): PrivateWritingState {
  const root = rootOf(session)
  const rounds = [...root]
    .flatMap(([id, value]) => (id.includes(':') ? [] : (readRound(root, id, value) ?? [])))
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
  return { rounds, open: rounds.find(round => round.phase === 'open') }
}

function readRound(root: Y.Map<unknown>, id: RoundId, value: unknown): PrivateRound | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { startedAt, anonymity } = value as Readonly<Record<string, unknown>>
  if (typeof startedAt !== 'number') return undefined
  return {
    id,
    startedAt,
    anonymity: anonymities.find(option => option === anonymity) ?? 'off',
    phase: root.has(doneKey(id)) ? 'done' : root.has(closedKey(id)) ? 'closed' : 'open',
    notes: notesIn(root.get(doneKey(id))),
  }
}

function notesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('notes' in value) || !Array.isArray(value.notes)) return []
  return value.notes.filter(note => typeof note === 'string')
}

/** Lets everybody write alone; false while a round is open. */
export function startPrivateWriting(
  session: Y.Doc,
  { id, anonymity, by, at }: { id: RoundId; anonymity: Anonymity; by: ParticipantId; at: number },
): boolean {
  const root = rootOf(session)
  if (readPrivateWriting(session).open || root.has(id)) return false
  session.transact(() => root.set(id, { anonymity, by, startedAt: at }))
  return true
}

/** Ends the writing; the server then brings the notes out. False when the round is not open. */
export function closePrivateWriting(
  session: Y.Doc,
  round: RoundId,
  { by, at }: { by: ParticipantId; at: number },
): boolean {
  if (readPrivateWriting(session).open?.id !== round) return false
  session.transact(() => rootOf(session).set(closedKey(round), { by, at }))
  return true
}

const notesOf = (drafts: Parameters<Reveal['publish']>[1]['drafts'], round: RoundId): readonly WrittenNote[] =>
  drafts.flatMap(({ participant, doc }) => readPrivateNotes(doc, round).map(note => ({ ...note, by: participant })))

const reveal: Reveal = {
  due: session => readPrivateWriting(session).rounds.flatMap(({ id, phase }) => (phase === 'closed' ? [id] : [])),

  isOver(session) {
    const { rounds } = readPrivateWriting(session)
    return rounds.length > 0 && rounds.every(({ phase }) => phase === 'done')
  },

  publish(board, { round, session, drafts }) {
    const isAnonymous = readPrivateWriting(session).rounds.find(({ id }) => id === round)?.anonymity === 'full'
    layOut(board, notesOf(drafts, round), isAnonymous)
  },

  done(session, { round, drafts, at }) {
    const root = rootOf(session)
    if (root.has(doneKey(round))) return
    // sorted, so that the order does not tell who wrote what
    const notes = notesOf(drafts, round)
      .map(({ id }) => id)
      .sort()
    session.transact(() => root.set(doneKey(round), { at, notes }))
  },
}

/** Private writing as the relay knows it. */
export const privateWriting: ToolModel<PrivateWritingState> = { id: ROOT, read: readPrivateWriting, reveal }
