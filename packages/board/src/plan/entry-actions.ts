import type * as Y from 'yjs'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import type { Level, PlanLevel } from '../matrix/placement.ts'
import { boardRoot } from '../schema/roots.ts'
import { type CellAddress, type CellField, fieldKey } from './entry-key.ts'
import { type EntryField, type EntryStatus, entryFields } from './plan-entry.ts'

/** Makes a cell keep its level, whatever the matrix will say; who, when, why and instead of what stay with it. */
export function overrideLevel(
  board: Y.Doc,
  cell: CellAddress,
  override: { level: PlanLevel; reason: string; instead: Level | undefined; by: string; byName: string; at: number },
): boolean {
  const { level, instead, by, at } = override
  const value = {
    level,
    by,
    at,
    reason: clip(override.reason, limits.longText),
    byName: clip(override.byName, limits.participantName),
    ...(instead && { instead }),
  }
  return writeCell(board, cell, [['override', value]])
}

/** Lets a cell follow the matrix again; false when it already does. */
export function followMatrix(board: Y.Doc, cell: CellAddress): boolean {
  return writeCell(board, cell, [['override', undefined]])
}

/** Writes the given fields of a cell, each under its own key; an empty text clears the field. */
export function editEntry(
  board: Y.Doc,
  cell: CellAddress,
  change: Partial<Record<EntryField, string>> & { status?: EntryStatus | '' },
): boolean {
  const texts = entryFields.flatMap(field => {
    const text = change[field]
    return text === undefined ? [] : [[field, clip(text, limits.field) || undefined] as const]
  })
  const status = change.status === undefined ? [] : [['status', change.status || undefined] as const]
  return writeCell(board, cell, [...texts, ...status])
}

function writeCell(board: Y.Doc, cell: CellAddress, fields: readonly (readonly [CellField, unknown])[]): boolean {
  if (!boardRoot(board, 'notes').has(cell.stakeholder)) return false
  const entries = boardRoot(board, 'entries')
  const changed = fields
    .map(([field, value]) => [fieldKey(cell, field), value] as const)
    .filter(([key, value]) => entries.get(key) !== value)
  if (changed.length === 0) return false
  board.transact(() => {
    for (const [key, value] of changed) {
      if (value === undefined) entries.delete(key)
      else entries.set(key, value)
    }
  })
  return true
}
