import * as Y from 'yjs'
import { limits } from '../limits.ts'
import { type Level, levels, type PlanLevel, planLevels } from '../matrix/placement.ts'
import type { NoteId } from '../notes/note.ts'
import { clip } from '../notes/write-name.ts'
import { readNumber, readOneOf, readRecord, readString } from '../schema/read.ts'
import { boardRoot } from '../schema/roots.ts'
import { entryKey, phaseOfKey, stakeholderOfKey } from './entry-key.ts'
import type { PhaseId } from './phase.ts'
import {
  type EntryField,
  type EntryStatus,
  entryFields,
  entryStatuses,
  type LevelOverride,
  type PlanEntry,
} from './plan-entry.ts'

/** Which cell of the plan. */
export interface CellAddress {
  readonly stakeholder: NoteId
  readonly phase: PhaseId
}

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
  return changeEntry(board, cell, entry => entry.set('override', value))
}

/** Lets a cell follow the matrix again; false when it already does. */
export function followMatrix(board: Y.Doc, cell: CellAddress): boolean {
  const entry = entryAt(board, cell)
  if (!entry?.has('override')) return false
  board.transact(() => entry.delete('override'))
  return true
}

/** Writes the given fields of a cell, each under its own key; an empty text clears the field. */
export function editEntry(
  board: Y.Doc,
  cell: CellAddress,
  change: Partial<Record<EntryField, string>> & { status?: EntryStatus | '' },
): boolean {
  const entry = entryAt(board, cell)
  const before = (field: string) => entry?.get(field) ?? ''
  const changed = Object.entries(change)
    .map(([field, value]) => [field, clip(value, limits.field)] as const)
    .filter(([field, value]) => before(field) !== value)
  if (changed.length === 0) return false
  return changeEntry(board, cell, target => {
    for (const [field, value] of changed) {
      if (value === '') target.delete(field)
      else target.set(field, value)
    }
  })
}

function changeEntry(board: Y.Doc, cell: CellAddress, change: (entry: Y.Map<unknown>) => void): boolean {
  if (!boardRoot(board, 'notes').has(cell.stakeholder)) return false
  board.transact(() => {
    const existing = entryAt(board, cell)
    const entry = existing ?? new Y.Map<unknown>()
    if (!existing) boardRoot(board, 'entries').set(entryKey(cell.stakeholder, cell.phase), entry)
    change(entry)
  })
  return true
}

function entryAt(board: Y.Doc, cell: CellAddress): Y.Map<unknown> | undefined {
  const entry = boardRoot(board, 'entries').get(entryKey(cell.stakeholder, cell.phase))
  return entry instanceof Y.Map ? entry : undefined
}

/** The plan entry a value stands for; undefined when it is none. Total. */
export function readEntry(key: string, value: unknown): PlanEntry | undefined {
  if (!(value instanceof Y.Map) || !key.includes(':')) return undefined
  const fields: Partial<Record<EntryField, string>> = {}
  for (const field of entryFields) {
    const text = readString(value.get(field), limits.field)
    if (text) fields[field] = text
  }
  return Object.freeze({
    ...fields,
    stakeholder: stakeholderOfKey(key),
    phase: phaseOfKey(key),
    override: readOverride(value.get('override')),
    status: readOneOf(value.get('status'), entryStatuses),
  })
}

function readOverride(value: unknown): LevelOverride | undefined {
  const record = readRecord(value)
  const level = readOneOf(record?.level, planLevels)
  if (!record || !level) return undefined
  return Object.freeze({
    level,
    reason: readString(record.reason, limits.longText) ?? '',
    instead: readOneOf(record.instead, levels),
    by: readString(record.by, 128) ?? '',
    byName: readString(record.byName, limits.participantName) ?? '',
    at: readNumber(record.at) ?? 0,
  })
}
