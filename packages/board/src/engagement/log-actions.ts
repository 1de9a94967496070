import type * as Y from 'yjs'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import { readDay, readNumber, readOneOf, readRecord, readString, readStrings } from '../schema/read.ts'
import { boardRoot } from '../schema/roots.ts'
import { directions, followUps, type LogEntry, type LogEntryId, logTypes } from './log-entry.ts'

/** Writes an entry into the engagement log; an entry that is there is never overwritten, and none without a day that exists is taken. */
export function logEngagement(
  board: Y.Doc,
  entry: Omit<LogEntry, 'correctsId'> & { correctsId?: LogEntryId },
): boolean {
  const log = boardRoot(board, 'log')
  if (log.has(entry.id) || !readDay(entry.date)) return false
  const { id, correctsId, ...rest } = entry
  board.transact(() => {
    log.set(id, {
      ...rest,
      stakeholders: [...entry.stakeholders],
      summary: clip(entry.summary, limits.longText),
      ...(correctsId && { correctsId }),
    })
  })
  return true
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
    followUp: readOneOf(record.followUp, followUps) ?? 'none',
    correctsId: readString(record.correctsId, limits.id),
    by: readString(record.by, limits.id) ?? '',
    at: readNumber(record.at) ?? 0,
  })
}
