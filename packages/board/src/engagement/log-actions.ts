import type * as Y from 'yjs'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import type { NoteId } from '../notes/note.ts'
import { attitudes, setAttitude } from '../plan/attitude.ts'
import { readDay, readNumber, readOneOf, readRecord, readString, readStrings } from '../schema/read.ts'
import { boardRoot } from '../schema/roots.ts'
import { readCommitments, storedCommitments } from './commitments.ts'
import { directions, followUps, type LogEntry, type LogEntryId, logTypes } from './log-entry.ts'

/** An entry about to be written; id and time are the caller's. */
export type NewLogEntry = Omit<LogEntry, Optional> & Partial<Pick<LogEntry, Optional>>
type Optional = 'correctsId' | 'attitudeAfter' | 'commitments' | 'byName'

/**
 * Writes an entry into the engagement log; an entry that is there is never overwritten, and none without a day that exists is taken.
 * Where it says how the stakeholders stood, that is how they stand now, unless a later day of the log says otherwise.
 */
export function logEngagement(board: Y.Doc, entry: NewLogEntry): boolean {
  const log = boardRoot(board, 'log')
  if (log.has(entry.id) || !readDay(entry.date)) return false
  const { id, correctsId, attitudeAfter, commitments = [], byName = '', ...rest } = entry
  board.transact(() => {
    if (attitudeAfter)
      for (const stakeholder of newsTo(log, entry)) setAttitude(board, stakeholder, { now: attitudeAfter })
    log.set(id, {
      ...rest,
      stakeholders: [...entry.stakeholders],
      summary: clip(entry.summary, limits.longText),
      ...(correctsId && { correctsId }),
      ...(attitudeAfter && { attitudeAfter }),
      ...(commitments.length > 0 && { commitments: storedCommitments(commitments) }),
      ...(byName && { byName: clip(byName, limits.participantName) }),
    })
  })
  return true
}

/** The stakeholders of an entry of whose attitude no later day tells. */
function newsTo(log: Y.Map<unknown>, { stakeholders, date }: NewLogEntry): readonly NoteId[] {
  const later = [...log]
    .flatMap(([id, value]) => readLogEntry(id, value) ?? [])
    .filter(other => other.attitudeAfter && other.date > date)
  return stakeholders.filter(stakeholder => !later.some(other => other.stakeholders.includes(stakeholder)))
}

/** The log entry a value stands for; undefined when it is none. Total. */
export function readLogEntry(id: LogEntryId, value: unknown): LogEntry | undefined {
  const record = readRecord(value)
  const date = readDay(record?.date)
  if (!record || !date) return undefined
  return Object.freeze({
    id,
    date,
    stakeholders: readStrings(record.stakeholders, { items: limits.logStakeholders, length: limits.id }),
    type: readOneOf(record.type, logTypes) ?? 'other',
    direction: readOneOf(record.direction, directions) ?? 'both',
    summary: readString(record.summary, limits.longText) ?? '',
    attitudeAfter: readOneOf(record.attitudeAfter, attitudes),
    commitments: readCommitments(record.commitments),
    followUp: readOneOf(record.followUp, followUps) ?? 'none',
    correctsId: readString(record.correctsId, limits.id),
    by: readString(record.by, limits.id) ?? '',
    byName: readString(record.byName, limits.participantName) ?? '',
    at: readNumber(record.at) ?? 0,
  })
}
