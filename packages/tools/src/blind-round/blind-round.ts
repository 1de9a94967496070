// Everybody places alone, unseen, also by whoever listens to the wire; the facilitator reveals, and the group discusses what differs.
import {
  clip,
  limits,
  type NoteId,
  type ParticipantId,
  type Placement,
  placeNote,
  readMergedBehind,
  readRecord,
  readSession,
  unplaceNote,
} from '@samenbord/board'
import type * as Y from 'yjs'
import { closedAt, closeRound, doneKey, dueOf, needOf, phaseOf, type RoundPhase, roundsIn } from '../rounds.ts'
import type { Reveal, RoundId, ToolModel } from '../tool-model.ts'
import { MOST_IN_ROUND, ROOT } from './ballot.ts'
import { type BlindResult, consensusOfResult, readResult, resultsOf, storedResult } from './result.ts'

/** One round of blind placement. */
export interface BlindRound {
  readonly id: RoundId
  readonly startedAt: number
  readonly phase: RoundPhase
  readonly notes: readonly NoteId[]
  /** What came of it, once it is done; never changed afterwards. */
  readonly results: readonly BlindResult[]
  readonly decisions: readonly Decision[]
}

/** A facilitator settled a stakeholder after the discussion. */
export interface Decision {
  readonly note: NoteId
  readonly placement: Placement
  readonly reason: string
  readonly by: ParticipantId
  readonly at: number
}

/** Every round, oldest first; at most one is open. */
export interface BlindRoundState {
  /** What was settled about stakeholders without a round; at most one each. */
  readonly decisions: readonly Decision[]
  readonly rounds: readonly BlindRound[]
  readonly open: BlindRound | undefined
}

/** Who placed what a group placed together. */
const NOBODY = ''

const rootOf = (session: Y.Doc): Y.Map<unknown> => session.getMap(ROOT)
const resultKey = (round: RoundId, note: NoteId): string => `${round}:result:${note}`
const decisionKey = (round: RoundId, note: NoteId): string => `${round}:decision:${note}`

/** The rounds as the session tells them. Total. */
export function readBlindRounds(session: Y.Doc): BlindRoundState {
  const root = rootOf(session)
  const rounds = roundsIn(root, (id, { notes, startedAt }): BlindRound | undefined => {
    if (typeof startedAt !== 'number' || !Array.isArray(notes)) return undefined
    const ids = notes.filter(note => typeof note === 'string').slice(0, MOST_IN_ROUND)
    const told = [...new Set([...ids, ...toldBeside(root, id)])]
    return {
      id,
      startedAt,
      phase: phaseOf(root, id),
      notes: ids,
      results: told.flatMap(note => readResult(note, root.get(resultKey(id, note))) ?? []),
      decisions: told.flatMap(note => readDecision(note, root.get(decisionKey(id, note))) ?? []),
    }
  })
  return { rounds, open: rounds.find(({ phase }) => phase === 'open'), decisions: settledIn(root) }
}

const DIRECT = ''

function settledIn(root: Y.Map<unknown>): readonly Decision[] {
  const start = decisionKey(DIRECT, '')
  return [...root].flatMap(([key, value]) =>
    key.startsWith(start) ? (readDecision(key.slice(start.length), value) ?? []) : [],
  )
}

/** What results there are of a round; one may be of a stakeholder into which those of the round were merged. */
function toldBeside(root: Y.Map<unknown>, round: RoundId): readonly NoteId[] {
  const start = resultKey(round, '')
  return [...root.keys()].flatMap(key => (key.startsWith(start) ? key.slice(start.length) : []))
}

/** Lets everybody place these stakeholders alone; false while a round is open, or without any. */
export function startBlindRound(
  session: Y.Doc,
  { id, notes, by, at }: { id: RoundId; notes: readonly NoteId[]; by: ParticipantId; at: number },
): boolean {
  const root = rootOf(session)
  if (notes.length === 0 || root.has(id) || readBlindRounds(session).open) return false
  session.transact(() => root.set(id, { notes: notes.slice(0, MOST_IN_ROUND), by, startedAt: at }))
  return true
}

/** Ends the placing; the server then publishes what the group thinks. False when the round is not open. */
export const closeBlindRound = (session: Y.Doc, round: RoundId, stamp: { by: ParticipantId; at: number }): boolean =>
  closeRound(rootOf(session), round, stamp)

/** Settles a stakeholder of a round that is done, with the reason; false without one. The placement itself goes onto the board. */
export function decide(session: Y.Doc, round: RoundId, decision: Decision): boolean {
  const { note } = decision
  const root = rootOf(session)
  if (phaseOf(root, round) !== 'done' || !root.has(resultKey(round, note))) return false
  return writeDecision(session, decisionKey(round, note), decision)
}

/** Settles a stakeholder that no round was about, with the reason; false without one. The placement itself goes onto the board. */
export const settleDirectly = (session: Y.Doc, decision: Decision): boolean =>
  writeDecision(session, decisionKey(DIRECT, decision.note), decision)

function writeDecision(session: Y.Doc, key: string, { placement, reason, by, at }: Decision): boolean {
  const text = clip(reason.trim(), limits.field)
  if (text === '') return false
  const { influence, impact } = placement
  session.transact(() => rootOf(session).set(key, { influence, impact, reason: text, by, at }))
  return true
}

function readDecision(note: NoteId, value: unknown): Decision | undefined {
  const fields = readRecord(value)
  if (!fields) return undefined
  const { influence, impact, reason, by, at } = fields
  if (typeof influence !== 'number' || typeof impact !== 'number' || typeof reason !== 'string') return undefined
  return {
    note,
    placement: { influence, impact },
    reason: clip(reason, limits.field),
    by: typeof by === 'string' ? by : '',
    at: typeof at === 'number' ? at : 0,
  }
}

const askedIn = (session: Y.Doc, round: RoundId, board: Y.Doc) => ({
  notes: readBlindRounds(session).rounds.find(({ id }) => id === round)?.notes ?? [],
  behind: readMergedBehind(board),
})

const reveal: Reveal = {
  due: session => dueOf(readBlindRounds(session).rounds),

  need: session => needOf(readBlindRounds(session).rounds),

  // The middle of two camps is nobody's opinion: a split stakeholder goes back to those that wait for a place.
  publish(board, { round, session, drafts }) {
    const asked = askedIn(session, round, board)
    const { thresholds } = readSession(session)
    const at = closedAt(rootOf(session), round)
    board.transact(() => {
      for (const result of resultsOf(round, asked, drafts)) {
        const { status, median } = consensusOfResult(result, thresholds)
        if (status === 'split') unplaceNote(board, result.note)
        else if (median) placeNote(board, result.note, { ...median, by: NOBODY, at })
      }
    })
  },

  done(session, { round, board, drafts, at }) {
    const root = rootOf(session)
    if (root.has(doneKey(round))) return
    const results = resultsOf(round, askedIn(session, round, board), drafts)
    session.transact(() => {
      for (const result of results) root.set(resultKey(round, result.note), storedResult(result))
      root.set(doneKey(round), { at })
    })
  },
}

/** Blind placement as the relay knows it. */
export const blindRound: ToolModel<BlindRoundState> = { id: ROOT, read: readBlindRounds, reveal }
