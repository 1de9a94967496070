// Tables over several pages: the heading comes again on each, and no row is ever split.
import type { Struct } from 'pdfkit'
import type { Cell, Column } from '../report.ts'
import { ink, type Paper, type Style, styles } from './paper.ts'

const PAD = { x: 5, y: 4 }
const TEXT: Style = { size: 8.5 }

interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Draws a table as wide as the page. */
export function drawTable(paper: Paper, { columns, rows }: Table): void {
  const widths = widthsOf(paper, columns)
  const table = paper.doc.struct('Table', {})
  paper.root.add(table)
  const head = columns.map(({ title }): Cell => ({ text: title, isStrong: true, colour: ink.onHead, ground: ink.head }))
  const headHeight = heightOf(paper, head, widths)
  const [first = []] = rows
  paper.need(headHeight + heightOf(paper, first, widths))
  drawRow(paper, { cells: head, widths, height: headHeight, tagOf: () => ['TH', 'Column'] }, table)
  for (const cells of rows) {
    const height = heightOf(paper, cells, widths)
    if (paper.room < height) {
      paper.newPage()
      // for the eye only: who listens knows the columns of the table already
      drawRow(paper, { cells: head, widths, height: headHeight })
    }
    drawRow(paper, { cells, widths, height, tagOf: at => (at === 0 ? ['TH', 'Row'] : ['TD', undefined]) }, table)
  }
  table.end()
  paper.y += 14
}

function widthsOf(paper: Paper, columns: readonly Column[]): readonly number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ share }) => (share / all) * paper.width)
}

const heightOf = (paper: Paper, cells: readonly Cell[], widths: readonly number[]): number =>
  Math.max(18, ...cells.map((cell, at) => 2 * PAD.y + contentHeight(paper, cell, (widths[at] ?? 0) - 2 * PAD.x)))

const contentHeight = (paper: Paper, cell: Cell, width: number): number =>
  paper.heightOf(cell.text, styleOf(cell), width) + paper.heightOf(cell.more ?? '', styles.small, width)

const styleOf = ({ isStrong = false, colour = ink.plain }: Cell): Style => ({ ...TEXT, isStrong, colour })

interface Row {
  readonly cells: readonly Cell[]
  readonly widths: readonly number[]
  readonly height: number
  /** The tag of a cell and what it names; absent where a row is there for the eye only. */
  readonly tagOf?: (at: number) => readonly ['TH' | 'TD', 'Row' | 'Column' | undefined]
}

function drawRow(paper: Paper, row: Row, table?: Struct): void {
  const { cells, widths, height, tagOf } = row
  const lefts = widths.map((_, at) => paper.left + widths.slice(0, at).reduce((sum, width) => sum + width, 0))
  const top = paper.y
  paper.decorate(doc => {
    cells.forEach(({ ground }, at) => {
      if (ground)
        doc
          .rect(lefts[at] ?? 0, top, widths[at] ?? 0, height)
          .fillColor(ground)
          .fill()
    })
    doc
      .moveTo(paper.left, top + height)
      .lineTo(paper.left + paper.width, top + height)
      .lineWidth(0.5)
      .strokeColor(ink.line)
      .stroke()
  })
  const drawCell = (cell: Cell, at: number) => {
    const width = (widths[at] ?? 0) - 2 * PAD.x
    const x = (lefts[at] ?? 0) + PAD.x
    paper.write(cell.text, styleOf(cell), { x, y: top + PAD.y, width })
    const below = top + PAD.y + paper.heightOf(cell.text, styleOf(cell), width)
    paper.write(cell.more ?? '', { ...styles.small, colour: ink.quiet }, { x, y: below, width })
  }
  if (table && tagOf) {
    const element = paper.doc.struct('TR', {})
    table.add(element)
    cells.forEach((cell, at) => {
      const [tag, scope] = tagOf(at)
      element.add(paper.doc.struct(tag, scope ? { scope } : {}, [() => drawCell(cell, at)]))
    })
    element.end()
  } else paper.decorate(() => cells.forEach(drawCell), 'Pagination')
  paper.y = top + height
}
