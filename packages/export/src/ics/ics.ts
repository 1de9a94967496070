import { engagementDay, type PlanCell, type PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import type { PlanFormat, Stamp } from '../plan-format.ts'
import { levelWord } from '../plan-table.ts'
import { lineOf, textOf } from './lines.ts'

/** The dated engagements as all-day events (RFC 5545). An event keeps its UID, so that a calendar that knows it updates it. */
export const ics: PlanFormat = {
  id: 'ics',
  label: 'iCalendar',
  mediaType: 'text/calendar; charset=utf-8',
  extension: 'ics',
  render({ plan }, stamp) {
    const events = plan.rows.flatMap(row => row.cells.flatMap(cell => eventOf(row, cell, stamp)))
    return [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//Samenbord//Plan//${stamp.language.toUpperCase()}`,
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      `X-WR-CALNAME:${textOf(stamp.messages.exports.planTitle(stamp.title))}`,
      ...events,
      'END:VCALENDAR',
    ]
      .map(lineOf)
      .join('')
  },
}

function eventOf(row: PlanRow, cell: PlanCell, stamp: Stamp): readonly string[] {
  const day = engagementDay(cell)
  if (day === undefined || cell.entry === undefined) return []
  const { status } = cell.entry
  const level = levelWord(row, cell, stamp)
  return [
    'BEGIN:VEVENT',
    // ids are random and never change; the workshop keeps copies of a workshop apart
    `UID:${textOf(`${row.stakeholder.id}.${cell.phase.id}.${stamp.workshop}@samenbord`)}`,
    `DTSTAMP:${compact(stamp.day)}T000000Z`,
    // whole days since 1970: a file of a later day wins over an earlier one
    `SEQUENCE:${Date.parse(`${stamp.day}T00:00:00Z`) / 86_400_000}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${textOf(`${row.stakeholder.name}: ${level}`)}`,
    `DESCRIPTION:${textOf(detailsOf(cell, stamp))}`,
    `CATEGORIES:${textOf(level)}`,
    ...(status === 'dropped' ? ['STATUS:CANCELLED'] : status === 'proposed' ? ['STATUS:TENTATIVE'] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const compact = (day: string): string => day.replaceAll('-', '')

function detailsOf({ entry, phase }: PlanCell, { messages, language, title }: Stamp): string {
  const { method, exports: texts } = messages
  const fields = (['objective', 'method', 'channel', 'frequency', 'owner'] as const).flatMap(field =>
    entry?.[field] ? [`${method.field[field]}: ${entry[field]}`] : [],
  )
  return [
    `${texts.phase}: ${phaseNameOf(phase, language, messages)}`,
    ...fields,
    ...(entry?.status ? [`${texts.status}: ${method.entryStatus[entry.status]}`] : []),
    texts.planTitle(title),
  ].join('\n')
}
