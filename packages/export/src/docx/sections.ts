// A report as Word builds it: sections of paragraphs and tables.
import type { ISectionOptions, Paragraph, Table } from 'docx'
import { levelColours } from '../level-colours.ts'
import { PICTURE } from '../matrix-shapes.ts'
import { inks } from '../paper-inks.ts'
import type { Block, Cell, Column, Report } from '../report.ts'

type Word = typeof import('docx')

/** The matrix twice: as lines and letters, and as pixels for programs that know no lines. */
export interface Picture {
  readonly svg: string
  readonly png: Uint8Array
}

/** Twentieths of a point: A4 with margins of 2 cm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const
/** So that the matrix stands on one page with its heading. */
const PIXELS_WIDE = 740

/** The first page. */
export function coverOf(word: Word, { cover }: Report): ISectionOptions {
  const { Paragraph, TextRun } = word
  const line = (text: string, look: { readonly bold?: boolean; readonly color?: string; readonly size?: number }) =>
    new Paragraph({ children: [new TextRun({ text, ...look })] })
  return {
    properties: propertiesOf('portrait'),
    children: [
      new Paragraph({
        spacing: { before: 2800, after: 120 },
        children: [new TextRun({ text: cover.kind, bold: true, color: '1D5FC4', size: 26 })],
      }),
      new Paragraph({ style: 'Title', text: cover.subject }),
      line(cover.madeOn, { color: bare(inks.quiet) }),
      line(cover.edition, { bold: true }),
      new Paragraph({ spacing: { after: 200 } }),
      tilesOf(word, cover),
      new Paragraph({ spacing: { before: 240 }, text: cover.sum }),
    ],
  }
}

function tilesOf(word: Word, { tiles }: Report['cover']): Table {
  const { Paragraph, TextRun } = word
  const cells = tiles.map(({ level, name, count }) => {
    const { ink, soft } = levelColours[level]
    return cellOf(word, {
      ground: soft,
      share: 1 / tiles.length,
      children: [
        new Paragraph({
          spacing: { before: 100, after: 0 },
          children: [new TextRun({ text: String(count), bold: true, size: 48, color: bare(ink) })],
        }),
        new Paragraph({
          spacing: { after: 100 },
          children: [new TextRun({ text: name, bold: true, color: bare(ink) })],
        }),
      ],
    })
  })
  return new word.Table({
    width: { size: 100, type: 'pct' },
    columnWidths: tiles.map(() => Math.round(widthOf('portrait') / tiles.length)),
    layout: 'fixed',
    borders: word.TableBorders.NONE,
    rows: [new word.TableRow({ children: cells })],
  })
}

/** One section for each part, since only a section can turn the page. */
export const sectionsOf = (word: Word, { parts, foot }: Report, picture: Picture): readonly ISectionOptions[] =>
  parts.map(({ way, blocks }) => ({
    properties: propertiesOf(way),
    footers: { default: footerOf(word, foot) },
    children: blocks.flatMap(block => childrenOf(word, block, { way, picture })),
  }))

const propertiesOf = (way: Way): NonNullable<ISectionOptions['properties']> => ({
  type: 'nextPage',
  page: {
    size: { width: PAGE.width, height: PAGE.height, orientation: way },
    margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
  },
})

type Way = Report['parts'][number]['way']

const widthOf = (way: Way): number => (way === 'portrait' ? PAGE.width : PAGE.height) - 2 * PAGE.margin

function footerOf({ Footer, Paragraph, TextRun, PageNumber }: Word, foot: string) {
  const page = new TextRun({ children: [' · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
  return new Footer({ children: [new Paragraph({ style: 'Quiet', children: [new TextRun(foot), page] })] })
}

const half: Column = { title: '', share: 1 }

interface Place {
  readonly way: Way
  readonly picture: Picture
}

function childrenOf(
  word: Word,
  block: Block,
  { way, picture }: Place,
): Paragraph | Table | readonly (Paragraph | Table)[] {
  const { Paragraph, TextRun, HeadingLevel } = word
  switch (block.kind) {
    case 'heading':
      return new Paragraph({
        heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        children: [new TextRun(block.text)],
      })
    case 'paragraph':
      return new Paragraph({ ...(block.isQuiet && { style: 'Quiet' }), children: runsOf(word, block.text) })
    case 'fact':
      return new Paragraph({
        children: [new TextRun({ text: `${block.title}: `, bold: true }), ...runsOf(word, block.text)],
      })
    case 'table':
      return tableOf(word, block, widthOf(way))
    case 'matrix':
      return [
        new Paragraph({ children: [pictureOf(word, picture, block.alt)] }),
        tableOf(word, { columns: [half, half], rows: block.quadrants }, widthOf(way)),
      ]
  }
}

function pictureOf({ ImageRun, encodeUtf8 }: Word, { svg, png }: Picture, alt: string) {
  const transformation = { width: PIXELS_WIDE, height: Math.round((PIXELS_WIDE * PICTURE.height) / PICTURE.width) }
  return new ImageRun({
    type: 'svg',
    data: encodeUtf8(svg),
    fallback: { type: 'png', data: png },
    transformation,
    altText: { id: '1', name: 'matrix', title: '', description: alt },
  })
}

function tableOf(
  word: Word,
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Cell[])[] },
  width: number,
): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const shareAt = (at: number) => (columns[at]?.share ?? 0) / all
  const head = columns.map(
    ({ title }): Cell => ({ text: title, isStrong: true, colour: inks.ground, ground: inks.plain }),
  )
  const rowOf = (cells: readonly Cell[], isHead: boolean) =>
    new word.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell, at) => cellOf(word, { ...cell, share: shareAt(at), children: textOf(word, cell) })),
    })
  return new word.Table({
    width: { size: 100, type: 'pct' },
    layout: 'fixed',
    columnWidths: columns.map((_, at) => Math.round(shareAt(at) * width)),
    rows: [
      ...(columns.some(({ title }) => title !== '') ? [rowOf(head, true)] : []),
      ...rows.map(cells => rowOf(cells, false)),
    ],
  })
}

interface Made {
  readonly share: number
  readonly ground?: string
  readonly children: readonly Paragraph[]
}

function cellOf({ TableCell, ShadingType }: Word, { share, ground, children }: Made) {
  const line = { style: 'single', size: 4, color: 'C9CDD4' } as const
  return new TableCell({
    width: { size: share * 100, type: 'pct' },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    borders: { top: line, bottom: line, left: line, right: line },
    ...(ground && { shading: { type: ShadingType.CLEAR, fill: bare(ground), color: 'auto' } }),
    children,
  })
}

function textOf(word: Word, { text, more, colour, isStrong = false }: Cell): readonly Paragraph[] {
  const { Paragraph, TextRun } = word
  const look = { bold: isStrong, ...(colour && { color: bare(colour) }) }
  return [
    new Paragraph({ style: 'Cell', children: runsOf(word, text, look) }),
    ...(more
      ? [new Paragraph({ style: 'Cell', children: [new TextRun({ text: more, size: 16, color: bare(inks.quiet) })] })]
      : []),
  ]
}

/** A text whose line breaks stay. */
const runsOf = ({ TextRun }: Word, text: string, look: { readonly bold?: boolean; readonly color?: string } = {}) =>
  text.split('\n').map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 && { break: 1 }) }))

/** A colour without its sign, as Word writes it. */
const bare = (colour: string): string => colour.slice(1)
