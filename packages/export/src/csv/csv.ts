import type { Language } from '@samenbord/board'
import type { PlanFormat } from '../plan-format.ts'
import { tableHead, tableRows } from '../plan-table.ts'

const BOM = '\uFEFF'
const CRLF = '\r\n'

/** One row per stakeholder and phase (RFC 4180), with a byte-order mark so that spreadsheets read the accents, formulas made harmless. */
export const csv: PlanFormat = {
  id: 'csv',
  label: 'CSV',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  render(source, stamp) {
    const rows = [tableHead(stamp), ...tableRows(source, stamp).map(row => row.values)]
    const separator = separators[stamp.language]
    return BOM + rows.map(row => row.map(fieldOf).join(separator) + CRLF).join('')
  },
}

// A double click opens the file in columns only with the list separator of the region: where numbers have a decimal comma, it is ";".
const separators: Readonly<Record<Language, string>> = { nl: ';', fr: ';', de: ';', en: ',' }

// Spreadsheets run what begins like this (OWASP, CSV injection); an apostrophe makes it text.
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/u

function fieldOf(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
