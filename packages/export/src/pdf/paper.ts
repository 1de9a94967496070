// The sheets of a report: where the next line goes, when a new page begins, and which part of the structure it belongs to.
/// <reference path="./pdfkit.d.ts" />
import type PDFDocument from 'pdfkit'
import type { Outline, Struct, StructOptions } from 'pdfkit'
import { inks } from '../paper-inks.ts'
import { splitToFit } from './split-to-fit.ts'

/** How letters look; sizes in points. */
export interface Style {
  readonly size: number
  readonly isStrong?: boolean
  readonly colour?: string
}

export const ink = { ...inks, line: '#c9cdd4', head: inks.plain, onHead: inks.ground } as const
export const styles = {
  title: { size: 30, isStrong: true },
  h1: { size: 18, isStrong: true },
  h2: { size: 11.5, isStrong: true },
  plain: { size: 9.5 },
  small: { size: 8 },
} as const satisfies Record<string, Style>

const MARGIN = 40
const FOOT = 34
const LINE_GAP = 1.5

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** One report in the making. `y` is where the next thing goes. */
export class Paper {
  readonly doc: PDFDocument
  readonly root: Struct
  y = MARGIN
  #orientation: 'portrait' | 'landscape' = 'portrait'

  constructor(doc: PDFDocument) {
    this.doc = doc
    this.root = doc.struct('Document', {})
    doc.addStructure(this.root)
  }

  get left(): number {
    return MARGIN
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN
  }

  /** What is left of the page. */
  get room(): number {
    return this.doc.page.height - MARGIN - FOOT - this.y + MARGIN / 2
  }

  /** Begins a page; the way of the one before unless said otherwise. */
  newPage(orientation = this.#orientation): void {
    this.#orientation = orientation
    // no margins: nothing but this class ends a page
    this.doc.addPage({ size: 'A4', layout: orientation, margins: { top: 0, bottom: 0, left: 0, right: 0 } })
    this.y = MARGIN
  }

  /** Begins a page when there is less room than this. */
  need(height: number): void {
    if (this.room < height) this.newPage()
  }

  use({ size, isStrong = false, colour = ink.plain }: Style): PDFDocument {
    return this.doc
      .font(isStrong ? 'strong' : 'regular')
      .fontSize(size)
      .fillColor(colour)
  }

  heightOf(text: string, style: Style, width: number): number {
    return text === '' ? 0 : this.use(style).heightOfString(text, { width, lineGap: LINE_GAP })
  }

  /** Writes into a box, however high; the caller sees to its room. */
  write(text: string, style: Style, { x, y, width }: Box): void {
    if (text !== '') this.use(style).text(text, x, y, { width, lineGap: LINE_GAP })
  }

  /** Something drawn in one piece, that is read as one. */
  add(tag: string, draw: () => void, options: StructOptions = {}): void {
    this.root.add(this.doc.struct(tag, options, [draw]))
  }

  /** What is no content: lines, grounds, page numbers. */
  decorate(draw: (doc: PDFDocument) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw(this.doc)
    this.doc.endMarkedContent()
  }

  /** A heading with its bookmark; it never stands alone at the foot of a page. */
  heading({ level, text }: { level: 1 | 2; text: string }, chapter: Outline | undefined): Outline {
    const style = level === 1 ? styles.h1 : styles.h2
    const height = this.heightOf(text, style, this.width)
    this.need(height + 60)
    const parent = level === 1 ? undefined : chapter
    const bookmark = (parent ?? this.doc.outline).addItem(text.slice(0, 200))
    // what belongs to one thing stands closer together than what does not
    if (level === 2) this.y += 5
    this.flow(`H${level}`, text, { style, after: level === 1 ? 8 : 3 })
    return bookmark
  }

  /** A paragraph; one that is higher than what is left goes on the next page, one that is higher than a page goes over several. */
  flow(tag: string, text: string, { style, after = 5 }: Flow): void {
    const element = this.doc.struct(tag, {})
    this.root.add(element)
    const { width } = this
    let rest = text
    while (rest !== '') {
      const height = this.heightOf(rest, style, width)
      if (height > this.room && this.y > MARGIN && height < this.doc.page.height - 2 * MARGIN - FOOT) this.newPage()
      const room = this.room
      const [part, next] = splitToFit(rest, candidate => this.heightOf(candidate, style, width) <= room)
      const at = { x: this.left, y: this.y, width }
      element.add(() => this.write(part, style, at))
      this.y += this.heightOf(part, style, width)
      if (next !== '') this.newPage()
      rest = next
    }
    element.end()
    this.y += after
  }
}

interface Flow {
  readonly style: Style
  readonly after?: number
}
