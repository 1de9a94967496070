// What the table of the Evaluate step shows of one stakeholder, and the orders it can be put in. Pure.
import {
  alternativeOf,
  type BoardSnapshot,
  type DirectStatus,
  directStatusOf,
  type Level,
  levelOf,
  levels,
  liveNotes,
  type Note,
  type PlacedAt,
  type Thresholds,
} from '@samenbord/board'

export interface EvaluateRow {
  readonly note: Note
  readonly placed: PlacedAt | undefined
  readonly level: Level | undefined
  readonly status: DirectStatus
  readonly alternative: Level | undefined
}

export function evaluateRows(board: BoardSnapshot, thresholds: Thresholds): readonly EvaluateRow[] {
  return liveNotes(board).map(note => {
    const placed = board.placements.get(note.id)
    return {
      note,
      placed,
      level: levelOf(placed, thresholds),
      status: directStatusOf(placed, thresholds),
      alternative: placed && alternativeOf(placed, thresholds),
    }
  })
}

/** What to discuss: the borderline ones, the weightiest first (influence + impact, descending). */
export function toDiscuss(rows: readonly EvaluateRow[]): readonly EvaluateRow[] {
  return rows.filter(row => row.status === 'borderline').toSorted((a, b) => weightOf(b) - weightOf(a))
}

const weightOf = ({ placed }: EvaluateRow): number => (placed ? placed.influence + placed.impact : 0)

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

const statusOrder: readonly DirectStatus[] = ['unplaced', 'borderline', 'agreed']

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
      return statusOrder.indexOf(status)
  }
}
