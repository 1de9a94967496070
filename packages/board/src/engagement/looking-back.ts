// What the log tells when one looks back: promises and whether they were kept, attitudes over time, what changed since a day.
import type { Day, Instant } from '../documents.ts'
import { liveNotes } from '../notes/live-notes.ts'
import type { Note, NoteId } from '../notes/note.ts'
import type { Attitude } from '../plan/attitude.ts'
import type { PlanEntry } from '../plan/plan-entry.ts'
import type { BoardSnapshot } from '../snapshot/snapshot.ts'
import { type CommitmentAddress, type CommitmentStatus, commitmentKey, type Outcome } from './commitments.ts'
import { concerns, standingEntries } from './engagement-of.ts'
import type { Commitment, LogEntry } from './log-entry.ts'

/** A promise of the log, where it stands, and what became of it. */
export interface Promised {
  readonly address: CommitmentAddress
  readonly commitment: Commitment
  readonly entry: LogEntry
  readonly status: CommitmentStatus
}

// a snapshot never changes, so what was found for it once holds for every entry that asks
const found = new WeakMap<BoardSnapshot, readonly Promised[]>()

/** Every promise of the entries that hold, the earliest due first, those without a day last; looked up once a snapshot. */
export function promisesOf(board: BoardSnapshot): readonly Promised[] {
  const promises = found.get(board) ?? findPromises(board)
  found.set(board, promises)
  return promises
}

function findPromises(board: BoardSnapshot): readonly Promised[] {
  const byId = new Map(board.log.map(entry => [entry.id, entry]))
  return standingEntries(board.log)
    .flatMap(entry =>
      entry.commitments.map((commitment, index) => ({
        address: { entry: entry.id, index },
        commitment,
        entry,
        status: outcomeOf(board, byId, { entry, index })?.status ?? ('open' as const),
      })),
    )
    .sort((a, b) => compare(a.commitment.due ?? NEVER, b.commitment.due ?? NEVER))
}

const NEVER = '9999-99-99'

/** What became of a promise; a corrected entry hands it on to the correction that still makes the same promise. */
function outcomeOf(
  board: BoardSnapshot,
  byId: ReadonlyMap<string, LogEntry>,
  { entry, index }: { entry: LogEntry; index: number },
): Outcome | undefined {
  const text = entry.commitments[index]?.text
  const seen = new Set<LogEntry>()
  let at: LogEntry | undefined = entry
  while (at && !seen.has(at)) {
    seen.add(at)
    const place = at === entry ? index : at.commitments.findIndex(commitment => commitment.text === text)
    const outcome = place >= 0 ? board.outcomes.get(commitmentKey({ entry: at.id, index: place })) : undefined
    if (outcome) return outcome
    at = at.correctsId === undefined ? undefined : byId.get(at.correctsId)
  }
  return undefined
}

/** How a stakeholder stood, day by day, as far as the log tells; a day without change is left out. */
export function attitudesOver(
  board: BoardSnapshot,
  stakeholder: NoteId,
): readonly { readonly day: Day; readonly attitude: Attitude }[] {
  const told = standingEntries(board.log).flatMap(entry =>
    entry.attitudeAfter && concerns(board, entry, stakeholder)
      ? [{ day: entry.date, attitude: entry.attitudeAfter }]
      : [],
  )
  return told.filter(({ attitude }, index) => told[index - 1]?.attitude !== attitude)
}

/** What became of the workshop since a moment. */
export interface Changes {
  readonly added: readonly Note[]
  /** Placed, or placed anew. */
  readonly placed: readonly Note[]
  readonly decided: readonly PlanEntry[]
  readonly logged: readonly LogEntry[]
  readonly settled: readonly Promised[]
}

/** What was added, placed, decided, written down and settled after `since`. */
export function changesSince(board: BoardSnapshot, since: Instant): Changes {
  const notes = liveNotes(board)
  return {
    added: notes.filter(note => note.createdAt > since),
    placed: notes.filter(note => (board.placements.get(note.id)?.at ?? 0) > since),
    decided: [...board.entries.values()].filter(entry => (entry.override?.at ?? 0) > since),
    logged: standingEntries(board.log).filter(entry => entry.at > since),
    settled: promisesOf(board).filter(({ address }) => (board.outcomes.get(commitmentKey(address))?.at ?? 0) > since),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
