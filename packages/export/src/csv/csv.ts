import type { PlanCell, PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import type { PlanFormat, Stamp } from '../plan-format.ts'

const BOM = '\uFEFF'
const CRLF = '\r\n'

/** One row per stakeholder and phase (RFC 4180), with a byte-order mark so that spreadsheets read the accents, formulas made harmless. */
export const csv: PlanFormat = {
  id: 'csv',
  label: 'CSV',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  render(plan, stamp) {
    const rows = plan.rows.flatMap(row => row.cells.map(cell => valuesOf(row, cell, stamp)))
    return BOM + [headerOf(stamp), ...rows].map(row => row.map(fieldOf).join(',') + CRLF).join('')
  },
}

function headerOf({ messages: { exports: texts, method } }: Stamp): readonly string[] {
  const { objective, method: how, channel, frequency, when, owner } = method.field
  return [
    ...[texts.stakeholder, texts.category, texts.profile, texts.influence, texts.impact],
    ...[texts.phase, texts.start, texts.end, texts.level, texts.matrixLevel, texts.source, texts.reason],
    ...[objective, how, channel, frequency, when, owner, texts.status],
    ...[texts.workshop, texts.day, texts.language],
  ]
}

function valuesOf(row: PlanRow, cell: PlanCell, stamp: Stamp): readonly string[] {
  const { messages, language } = stamp
  const { exports: texts, method } = messages
  const { entry } = cell
  return [
    row.stakeholder.name,
    row.stakeholder.category ? method.category[row.stakeholder.category] : '',
    row.profile?.name ?? '',
    percent(row.placement?.influence),
    percent(row.placement?.impact),
    phaseNameOf(cell.phase, language, messages),
    cell.phase.start ?? '',
    cell.phase.end ?? '',
    cell.level ? method.level[cell.level] : texts.notPlaced,
    cell.matrixLevel ? method.level[cell.matrixLevel] : '',
    cell.source === 'override' ? texts.override : texts.derived,
    entry?.override?.reason ?? '',
    ...[entry?.objective, entry?.method, entry?.channel, entry?.frequency, entry?.when, entry?.owner].map(
      text => text ?? '',
    ),
    entry?.status ? method.entryStatus[entry.status] : '',
    stamp.title,
    stamp.day,
    language,
  ]
}

const percent = (share: number | undefined): string => (share === undefined ? '' : String(Math.round(share * 100)))

// Spreadsheets run what begins like this (OWASP, CSV injection); an apostrophe makes it text.
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/u

function fieldOf(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
