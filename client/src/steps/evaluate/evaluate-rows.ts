// What the table of the Evaluate step shows of one stakeholder, and the orders it can be put in. Pure.
import {
  alternativeOf,
  type BoardSnapshot,
  directStatusOf,
  type Level,
  levelOf,
  levels,
  liveNotes,
  type Note,
  type PlacedAt,
  type Placement,
  type PlaceStatus,
  placeStatuses,
  type Thresholds,
} from '@samenbord/board'
import {
  type BlindRoundState,
  type BlindStanding,
  type Decision,
  settledBy,
  standingOf,
} from '@samenbord/tools/blind-round'

export interface EvaluateRow {
  readonly note: Note
  readonly placed: PlacedAt | undefined
  readonly level: Level | undefined
  readonly status: PlaceStatus
  readonly alternative: Level | undefined
  /** Where it lies, or where the middle of all is. */
  readonly median: Placement | undefined
  /** What blind rounds found; undefined where there was none. */
  readonly standing: BlindStanding | undefined
  /** Why it was settled without a round. */
  readonly settled: Decision | undefined
}

interface RowSources extends Partial<Pick<BlindRoundState, 'rounds' | 'decisions'>> {
  readonly thresholds: Thresholds
}

export function evaluateRows(
  board: BoardSnapshot,
  { thresholds, rounds = [], decisions = [] }: RowSources,
): readonly EvaluateRow[] {
  return liveNotes(board).map(note => {
    const placed = board.placements.get(note.id)
    const standing = standingOf(rounds, note.id, { placed, thresholds })
    const settled = settledBy(decisions, note.id, placed)
    return {
      note,
      placed,
      standing,
      settled,
      median: placed ?? standing?.consensus.median,
      level: levelOf(placed, thresholds),
      status: standing?.status ?? (settled ? 'decided' : directStatusOf(placed, thresholds)),
      alternative: placed && alternativeOf(placed, thresholds),
    }
  })
}

export const sortKeys = ['name', 'category', 'influence', 'impact', 'level', 'status'] as const
export type SortKey = (typeof sortKeys)[number]

export interface Sorting {
  readonly key: SortKey
  readonly descending: boolean
}

/** Rows in the order asked for; what has no value comes last either way, ties keep the order they were written in. */
export function sortedRows(
  rows: readonly EvaluateRow[],
  { key, descending }: Sorting,
  compareText: (a: string, b: string) => number,
): readonly EvaluateRow[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [first, second] = [sortValueOf(a, key), sortValueOf(b, key)]
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined)
    return (
      sign *
      (typeof first === 'string' && typeof second === 'string'
        ? compareText(first, second)
        : Number(first) - Number(second))
    )
  })
}

function sortValueOf({ note, placed, level, status }: EvaluateRow, key: SortKey): string | number | undefined {
  switch (key) {
    case 'name':
      return note.name
    case 'category':
      return note.category
    case 'influence':
      return placed?.influence
    case 'impact':
      return placed?.impact
    case 'level':
      return level && levels.indexOf(level)
    case 'status':
      return placeStatuses.indexOf(status)
  }
}
