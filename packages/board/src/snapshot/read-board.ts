import type * as Y from 'yjs'
import { type Outcome, readOutcome } from '../engagement/commitments.ts'
import { readLogEntry } from '../engagement/log-actions.ts'
import { byDate, type LogEntry } from '../engagement/log-entry.ts'
import { limits } from '../limits.ts'
import { readPlacement } from '../matrix/place.ts'
import type { PlacedAt } from '../matrix/placement.ts'
import { standingNotes } from '../notes/merging.ts'
import { byCreation, type Note } from '../notes/note.ts'
import { readNote } from '../notes/read-note.ts'
import { type Attitudes, attitudeKeys, readAttitudes, stakeholderOfKey } from '../plan/attitude.ts'
import { cellFields, entryKey, fieldKey, readFieldKey } from '../plan/entry-key.ts'
import type { PlanEntry } from '../plan/plan-entry.ts'
import { readEntry } from '../plan/read-entry.ts'
import type { Profile, ProfileId } from '../profiles/profile.ts'
import { byMaking, readProfile } from '../profiles/profile-actions.ts'
import { type BoardRoot, boardRoot } from '../schema/roots.ts'
import { type Part, type PartReader, readPart } from './part.ts'
import type { BoardSnapshot } from './snapshot.ts'

/** What stands under one key of each root of a snapshot. */
export interface BoardValues {
  readonly notes: Note
  readonly placements: PlacedAt
  readonly profiles: Profile
  readonly assignments: ProfileId
  readonly entries: PlanEntry
  readonly attitudes: Attitudes
  readonly log: LogEntry
  readonly outcomes: Outcome
}

/** The board as read, root by root. */
export type BoardParts = { readonly [R in BoardRoot]: Part<BoardValues[R]> }

/** One total reader for each root of the board document. */
export const boardReaders: { readonly [R in BoardRoot]: PartReader<BoardValues[R]> } = {
  notes: { ...keyed(readNote), order: byCreation },
  placements: keyed((_id, value) => readPlacement(value)),
  profiles: { ...keyed(readProfile), order: byMaking },
  assignments: keyed((_id, value) => (typeof value === 'string' && value.length <= limits.id ? value : undefined)),
  entries: {
    unitOf(key) {
      const cell = readFieldKey(key)
      return cell ? entryKey(cell.stakeholder, cell.phase) : `${FOREIGN}${key}`
    },
    read(root, unit) {
      const cell = cellOfUnit(unit)
      return cell && readEntry(root, cell)
    },
    has(root, unit) {
      const cell = cellOfUnit(unit)
      return cell ? cellFields.some(field => root.has(fieldKey(cell, field))) : root.has(unit.slice(FOREIGN.length))
    },
  },
  attitudes: {
    unitOf: key => stakeholderOfKey(key) ?? `${FOREIGN}${key}`,
    read: (root, unit) => (unit.startsWith(FOREIGN) ? undefined : readAttitudes(root, unit)),
    has: (root, unit) =>
      unit.startsWith(FOREIGN) ? root.has(unit.slice(FOREIGN.length)) : attitudeKeys(unit).some(key => root.has(key)),
  },
  log: { ...keyed(readLogEntry), order: byDate },
  outcomes: keyed((_key, value) => readOutcome(value)),
}

// No id is empty, so no cell has a key that begins like this.
const FOREIGN = ':'

function keyed<V>(read: (key: string, value: unknown) => V | undefined): PartReader<V> {
  return {
    unitOf: key => key,
    read: (root, key) => read(key, root.get(key)),
    has: (root, key) => root.has(key),
  }
}

// A unit is the key of a field without the field.
const cellOfUnit = (unit: string) => readFieldKey(`${unit}:status`)

/** A frozen value of the whole board document. Total: entries that no reader understands are left out and counted. */
export const readBoard = (board: Y.Doc): BoardSnapshot => snapshotOf(readParts(board))

/** Reads every root of the board. */
export function readParts(board: Y.Doc): BoardParts {
  const read = <R extends BoardRoot>(root: R) => readPart(boardReaders[root], boardRoot(board, root))
  return {
    notes: read('notes'),
    placements: read('placements'),
    profiles: read('profiles'),
    assignments: read('assignments'),
    entries: read('entries'),
    attitudes: read('attitudes'),
    log: read('log'),
    outcomes: read('outcomes'),
  }
}

/** Makes a snapshot of its parts; what `before` already made of the same parts is kept. */
export function snapshotOf(parts: BoardParts, before?: { parts: BoardParts; snapshot: BoardSnapshot }): BoardSnapshot {
  const kept = <R extends 'notes' | 'log'>(root: R) =>
    before?.parts[root] === parts[root] ? before.snapshot : undefined
  return Object.freeze({
    notes: kept('notes')?.notes ?? standingNotes(parts.notes.values),
    placements: parts.placements.values,
    profiles: parts.profiles.values,
    assignments: parts.assignments.values,
    entries: parts.entries.values,
    attitudes: parts.attitudes.values,
    outcomes: parts.outcomes.values,
    log: kept('log')?.log ?? Object.freeze([...parts.log.values.values()]),
    unknown: Object.values(parts).reduce((sum, part) => sum + part.unknown.size, 0),
  })
}
