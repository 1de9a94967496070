// What people say during a deal: why they placed a note there, and whether the others agree. It stands on the board, beside the notes.
import { clip, limits, type NoteId, type ParticipantId, readRecord } from '@samenbord/board'
import type * as Y from 'yjs'
import { type Deal, type DealId, ROOT } from './dealing.ts'

export const stances = ['agree', 'disagree'] as const
export type Stance = (typeof stances)[number]

/** What somebody said when they placed a note, or passed. */
export interface Told {
  readonly by: ParticipantId
  readonly at: number
  readonly reason: string
  /** The note was not placed by its person; the group decides. */
  readonly passed: boolean
}

/** One turn of a deal and what became of it. */
export interface Turn {
  readonly note: NoteId
  readonly participant: ParticipantId
  /** Undefined until the turn was taken. */
  readonly told: Told | undefined
  readonly agree: readonly ParticipantId[]
  readonly disagree: readonly ParticipantId[]
}

/** How far a deal is. */
export interface Progress {
  /** The turns over notes that are there, in order. */
  readonly turns: readonly Turn[]
  /** The turn that is on; undefined when all were taken. */
  readonly current: Turn | undefined
  /** The turn that was taken last. */
  readonly last: Turn | undefined
  readonly taken: number
  /** The round after which the group should look again at what was placed, because placing is relative (playbook); undefined when it has. */
  readonly recheck: number | undefined
}

const rootOf = (board: Y.Doc): Y.Map<unknown> => board.getMap(ROOT)
const toldKey = (deal: DealId, note: NoteId): string => `${deal}:${note}`
const stanceKey = (deal: DealId, note: NoteId, participant: ParticipantId): string => `${deal}:${note}:${participant}`

/** Says why a dealt note lies where it does, which ends the turn; said again it replaces what was said. */
export function tellWhy(
  board: Y.Doc,
  { deal, note }: { deal: DealId; note: NoteId },
  { reason, by, at, passed = false }: { reason: string; by: ParticipantId; at: number; passed?: boolean },
): void {
  const text = clip(reason.trim(), limits.field)
  board.transact(() => rootOf(board).set(toldKey(deal, note), { reason: text, by, at, ...(passed && { passed }) }))
}

/** Says whether one agrees with a placement; the same again takes it back. */
export function takeStance(
  board: Y.Doc,
  { deal, note }: { deal: DealId; note: NoteId },
  { stance, by }: { stance: Stance; by: ParticipantId },
): void {
  const root = rootOf(board)
  const key = stanceKey(deal, note, by)
  board.transact(() => {
    if (root.get(key) === stance) root.delete(key)
    else root.set(key, stance)
  })
}

/** How far the deal is, over the notes that are still there. Total. */
export function progressOf(board: Y.Doc, deal: Deal, isThere: (note: NoteId) => boolean): Progress {
  const root = rootOf(board)
  const said = stancesOf(root, deal.id)
  const turns = deal.turns
    .filter(({ note }) => isThere(note))
    .map(turn => ({
      ...turn,
      told: readTold(root.get(toldKey(deal.id, turn.note))),
      agree: said.get(turn.note)?.agree ?? NOBODY,
      disagree: said.get(turn.note)?.disagree ?? NOBODY,
    }))
  const taken = turns.filter(({ told }) => told)
  const current = turns.find(({ told }) => !told)
  const rounds = current ? Math.floor(taken.length / deal.people) : Math.ceil(taken.length / deal.people)
  return {
    turns,
    current,
    last: taken.at(-1),
    taken: taken.length,
    recheck: rounds > deal.rechecked ? rounds : undefined,
  }
}

const NOBODY: readonly ParticipantId[] = Object.freeze([])

function stancesOf(root: Y.Map<unknown>, deal: DealId) {
  const said = new Map<NoteId, Record<Stance, ParticipantId[]>>()
  for (const [key, value] of root) {
    const [from, note, participant, ...rest] = key.split(':')
    const stance = stances.find(option => option === value)
    if (from !== deal || !note || !participant || rest.length > 0 || !stance) continue
    const both = said.get(note) ?? { agree: [], disagree: [] }
    both[stance].push(participant)
    said.set(note, both)
  }
  return said
}

function readTold(value: unknown): Told | undefined {
  const fields = readRecord(value)
  if (!fields) return undefined
  const { by, at, reason, passed } = fields
  if (typeof by !== 'string' || typeof reason !== 'string') return undefined
  return {
    by,
    reason: clip(reason, limits.field),
    at: typeof at === 'number' && Number.isFinite(at) ? at : 0,
    passed: passed === true,
  }
}
