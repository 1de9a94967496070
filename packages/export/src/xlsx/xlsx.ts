import { levelColours } from '../level-colours.ts'
import type { PlanFormat } from '../plan-format.ts'
import { LEVEL_COLUMN, type TableRow, tableHead, tableRows } from '../plan-table.ts'
import { withoutTimes } from '../zip-times.ts'

/** The plan for a spreadsheet: one row per stakeholder and phase, every cell a text, so that nothing in it is ever run. */
export const xlsx: PlanFormat = {
  id: 'xlsx',
  label: 'Excel',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  async render(source, stamp) {
    const { default: write } = await import('write-excel-file/universal')
    const head = tableHead(stamp)
    const rows = tableRows(source, stamp)
    const range = `A1:${columnName(head.length - 1)}${rows.length + 1}`
    const file = write(
      [head.map(title => ({ value: title, type: String, ...headStyle })), ...rows.map(cellsOf)],
      {
        sheet: stamp.messages.exports.sheet,
        columns: head.map((_, at) => ({ width: widths[at] ?? 16 })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        orientation: 'landscape',
      },
      { fontFamily: 'Calibri', fontSize: 11, features: [filterOver(range)] },
    )
    const blob: { arrayBuffer(): Promise<ArrayBuffer> } = await file.toBlob()
    return withoutTimes(new Uint8Array(await blob.arrayBuffer()))
  },
}

const headStyle = { fontWeight: 'bold', backgroundColor: '#1e2430', textColor: '#ffffff', wrap: true } as const
const widths: readonly number[] = [32, 24, 20, 11, 11, 18, 12, 12, 20, 20, 22, 36, 36, 24, 20, 18, 18]

/** Excel takes no more in one cell. */
const LONGEST = 32_767

const cellsOf = ({ cell, values }: TableRow) =>
  values.map((value, at) => {
    const text = { value: printable(value).slice(0, LONGEST), type: String, wrap: true, alignVertical: 'top' } as const
    if (at !== LEVEL_COLUMN || !cell.level) return text
    const { ink, soft } = levelColours[cell.level]
    return { ...text, backgroundColor: soft, textColor: ink, fontWeight: 'bold' as const }
  })

// XML 1.0 has no way to write these, and Excel calls a file that holds them damaged
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const printable = (text: string): string => text.replace(UNPRINTABLE, '')

const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)

/** Arrows on the header, to filter and sort. In the sheet it comes right behind the data. */
const filterOver = (range: string) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) => xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`),
      },
    },
  },
})
