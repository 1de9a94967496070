import type * as Y from 'yjs'
import { limits } from '../limits.ts'
import { levels, planLevels } from '../matrix/placement.ts'
import { readNumber, readOneOf, readRecord, readString } from '../schema/read.ts'
import { type CellAddress, fieldKey } from './entry-key.ts'
import {
  disclosures,
  type EntryField,
  entryFields,
  entryStatuses,
  type LevelOverride,
  type PlanEntry,
} from './plan-entry.ts'

/** What people wrote into one cell, from the root of entries; undefined when that is nothing. Total. */
export function readEntry(root: Y.Map<unknown>, cell: CellAddress): PlanEntry | undefined {
  const fields: Partial<Record<EntryField, string>> = {}
  for (const field of entryFields) {
    const text = readString(root.get(fieldKey(cell, field)), limits.field)
    if (text) fields[field] = text
  }
  const override = readOverride(root.get(fieldKey(cell, 'override')))
  const status = readOneOf(root.get(fieldKey(cell, 'status')), entryStatuses)
  const disclosure = readOneOf(root.get(fieldKey(cell, 'disclosure')), disclosures)
  if (!override && !status && !disclosure && Object.keys(fields).length === 0) return undefined
  return Object.freeze({
    ...fields,
    stakeholder: cell.stakeholder,
    phase: cell.phase,
    override,
    status,
    disclosure: disclosure ?? 'shareable',
  })
}

/** The decision a value stands for; undefined when it is none. Total. */
export function readOverride(value: unknown): LevelOverride | undefined {
  const record = readRecord(value)
  const level = readOneOf(record?.level, planLevels)
  if (!record || !level) return undefined
  return Object.freeze({
    level,
    reason: readString(record.reason, limits.longText) ?? '',
    instead: readOneOf(record.instead, levels),
    by: readString(record.by, limits.id) ?? '',
    byName: readString(record.byName, limits.participantName) ?? '',
    at: readNumber(record.at) ?? 0,
  })
}
