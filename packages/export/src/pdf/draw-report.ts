import type { Outline } from 'pdfkit'
import type { Shape } from '../matrix-shapes.ts'
import type { Block, Report } from '../report.ts'
import { drawCover } from './draw-cover.ts'
import { drawMatrix } from './draw-matrix.ts'
import { ink, type Paper, styles } from './paper.ts'
import { drawTable } from './table.ts'

/** Sets a report on its pages: a cover, then every part on pages of its own. */
export function drawReport(paper: Paper, report: Report, matrix: readonly Shape[]): void {
  paper.newPage('portrait')
  drawCover(paper, report.cover)
  for (const { way, blocks } of report.parts) {
    paper.newPage(way)
    let chapter: Outline | undefined
    for (const block of blocks) {
      if (block.kind === 'heading') {
        const bookmark = paper.heading(block, chapter)
        if (block.level === 1) chapter = bookmark
      } else drawBlock(paper, block, matrix)
    }
  }
  paper.root.end()
}

function drawBlock(paper: Paper, block: Exclude<Block, { kind: 'heading' }>, matrix: readonly Shape[]): void {
  switch (block.kind) {
    case 'paragraph':
      paper.flow('P', block.text, { style: block.isQuiet ? { ...styles.small, colour: ink.quiet } : styles.plain })
      return
    case 'fact':
      paper.flow('P', `${block.title}: ${block.text}`, { style: styles.plain, after: 3 })
      return
    case 'table':
      drawTable(paper, block)
      return
    case 'matrix':
      drawMatrix(paper, matrix, block.alt)
  }
}

/** Writes the foot of every page; the cover has none, but counts. */
export function drawFeet(paper: Paper, foot: string): void {
  const { doc } = paper
  const { count } = doc.bufferedPageRange()
  const style = { ...styles.small, colour: ink.quiet }
  for (let at = 1; at < count; at++) {
    doc.switchToPage(at)
    const y = doc.page.height - 26
    const page = `${at + 1} / ${count}`
    paper.decorate(() => {
      const width = paper.use(style).widthOfString(page)
      paper.use(style).text(foot, paper.left, y, { lineBreak: false })
      paper.use(style).text(page, paper.left + paper.width - width, y, { lineBreak: false })
    }, 'Pagination')
  }
}
