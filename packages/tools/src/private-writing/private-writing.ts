// Everybody lists alone, unseen, until the facilitator reveals: then all notes lie on the board at once.
import { type ParticipantId, readRecord } from '@samenbord/board'
import type * as Y from 'yjs'
import { closeRound, doneKey, dueOf, needOf, phaseOf, type RoundPhase, roundsIn } from '../rounds.ts'
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
  readonly phase: RoundPhase
  /** The notes that were brought out. */
  readonly notes: readonly string[]
}

/** Every round, oldest first; at most one is open. */
export interface PrivateWritingState {
  readonly rounds: readonly PrivateRound[]
  readonly open: PrivateRound | undefined
}

const rootOf = (session: Y.Doc): Y.Map<unknown> => session.getMap(ROOT)

/** The rounds as the session tells them. Total. */
export function readPrivateWriting(session: Y.Doc): PrivateWritingState {
  const root = rootOf(session)
  const rounds = roundsIn(root, (id, value) => readRound(root, id, value))
  return { rounds, open: rounds.find(round => round.phase === 'open') }
}

function readRound(
  root: Y.Map<unknown>,
  id: RoundId,
  { startedAt, anonymity }: Readonly<Record<string, unknown>>,
): PrivateRound | undefined {
  if (typeof startedAt !== 'number') return undefined
  return {
    id,
    startedAt,
    anonymity: anonymities.find(option => option === anonymity) ?? 'off',
    phase: phaseOf(root, id),
    notes: notesIn(root.get(doneKey(id))),
  }
}

function notesIn(value: unknown): readonly string[] {
  const notes = readRecord(value)?.notes
  return Array.isArray(notes) ? notes.filter(note => typeof note === 'string') : []
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
  return closeRound(rootOf(session), round, { by, at })
}

const notesOf = (drafts: Parameters<Reveal['publish']>[1]['drafts'], round: RoundId): readonly WrittenNote[] =>
  drafts.flatMap(({ participant, doc }) => readPrivateNotes(doc, round).map(note => ({ ...note, by: participant })))

const reveal: Reveal = {
  due: session => dueOf(readPrivateWriting(session).rounds),

  need: session => needOf(readPrivateWriting(session).rounds),

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
