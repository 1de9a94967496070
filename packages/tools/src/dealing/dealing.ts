// The playbook's own way to place: the notes are dealt out, each person in turn places one and says why, the others agree or not.
import { type NoteId, type ParticipantId, readRecord } from '@samenbord/board'
import type * as Y from 'yjs'
import type { ToolModel } from '../tool-model.ts'

export type DealId = string

/** One dealing of notes over people, as the facilitator made it. */
export interface Deal {
  readonly id: DealId
  readonly startedAt: number
  /** Whose turn it is to place which note, in the order of the turns. */
  readonly turns: readonly { readonly note: NoteId; readonly participant: ParticipantId }[]
  /** How many people it was dealt to: so many turns make a round. */
  readonly people: number
  /** After how many rounds the group has looked again at what was placed before. */
  readonly rechecked: number
}

/** The deal that is going on, if there is one. */
export interface DealingState {
  readonly open: Deal | undefined
}

/** More notes than this are not dealt out at once: a turn takes a minute. */
export const MOST_DEALT = 500

export const ROOT = 'dealing'
const MOST_PEOPLE = 300
const NOTHING: DealingState = Object.freeze({ open: undefined })

const rootOf = (session: Y.Doc): Y.Map<unknown> => session.getMap(ROOT)
const endedKey = (deal: DealId): string => `${deal}:ended`
const recheckedKey = (deal: DealId): string => `${deal}:rechecked`
const givenKey = (deal: DealId, note: NoteId): string => `${deal}:${note}:to`

interface Dealing {
  readonly id: DealId
  readonly notes: readonly NoteId[]
  readonly people: readonly ParticipantId[]
  readonly by: ParticipantId
  readonly at: number
  /** Numbers from 0 to 1, exclusive. */
  readonly chance: () => number
}

/** Deals notes out over people, one after the other, in chance order, so that nobody has more than one more than another; false while a deal is open, or when there is nothing to deal. */
export function dealOut(session: Y.Doc, { id, notes, people, by, at, chance }: Dealing): boolean {
  const root = rootOf(session)
  if (readDealing(session).open || root.has(id) || notes.length === 0 || people.length === 0) return false
  const dealt = { notes: shuffled(notes, chance).slice(0, MOST_DEALT), people: people.slice(0, MOST_PEOPLE) }
  session.transact(() => root.set(id, { ...dealt, by, startedAt: at }))
  return true
}

/** Gives the turn to place a note to somebody else, for instance because its person has left. */
export function giveTurn(session: Y.Doc, deal: DealId, turn: { note: NoteId; to: ParticipantId }): boolean {
  const open = openDeal(session, deal)
  const before = open?.turns.find(({ note }) => note === turn.note)
  if (!before || before.participant === turn.to) return false
  session.transact(() => rootOf(session).set(givenKey(deal, turn.note), turn.to))
  return true
}

/** Goes on to the next round, after the group has looked again at what was placed. */
export function goOnAfter(session: Y.Doc, deal: DealId, round: number): boolean {
  const open = openDeal(session, deal)
  if (!open || open.rechecked >= round) return false
  session.transact(() => rootOf(session).set(recheckedKey(deal), round))
  return true
}

/** Ends the deal; what was placed stays. */
export function endDeal(session: Y.Doc, deal: DealId, { by, at }: { by: ParticipantId; at: number }): boolean {
  if (!openDeal(session, deal)) return false
  session.transact(() => rootOf(session).set(endedKey(deal), { by, at }))
  return true
}

/** The deal that is going on; of several that were begun at the same moment, the earliest. Total. */
export function readDealing(session: Y.Doc): DealingState {
  const root = rootOf(session)
  const [open] = [...root]
    .flatMap(([id, value]) => (id.includes(':') || root.has(endedKey(id)) ? [] : (readDeal(root, id, value) ?? [])))
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
  return open ? { open } : NOTHING
}

const openDeal = (session: Y.Doc, deal: DealId): Deal | undefined => {
  const { open } = readDealing(session)
  return open?.id === deal ? open : undefined
}

function readDeal(root: Y.Map<unknown>, id: DealId, value: unknown): Deal | undefined {
  const fields = readRecord(value)
  if (!fields) return undefined
  const { notes, people, startedAt } = fields
  const dealt = ids(notes, MOST_DEALT)
  const hands = ids(people, MOST_PEOPLE)
  if (typeof startedAt !== 'number' || dealt.length === 0 || hands.length === 0) return undefined
  const rechecked = root.get(recheckedKey(id))
  return {
    id,
    startedAt,
    people: hands.length,
    rechecked: typeof rechecked === 'number' && rechecked > 0 ? rechecked : 0,
    turns: dealt.map((note, turn) => {
      const to = root.get(givenKey(id, note))
      return { note, participant: typeof to === 'string' ? to : (hands[turn % hands.length] ?? '') }
    }),
  }
}

const ids = (value: unknown, most: number): readonly string[] =>
  Array.isArray(value) ? [...new Set(value.slice(0, most).filter(id => typeof id === 'string' && id !== ''))] : []

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], chance: () => number): readonly T[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(Math.floor(chance() * rest.length), 1))
}

/** Dealing out as the relay knows it: only facilitators deal, since only they write the session. */
export const dealing: ToolModel<DealingState> = { id: ROOT, read: readDealing }
