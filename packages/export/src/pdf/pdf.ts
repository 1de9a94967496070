/// <reference path="./pdfkit.d.ts" />

import { matrixShapes } from '../matrix-shapes.ts'
import type { PlanFormat, Stamp } from '../plan-format.ts'
import type { Report } from '../report.ts'
import { reportOf } from '../report-of.ts'
import { drawFeet, drawReport } from './draw-report.ts'
import { Paper } from './paper.ts'

/** The plan as a report to print, send and read aloud: tagged, with bookmarks, its letters inside. */
export const pdf: PlanFormat = {
  id: 'pdf',
  label: 'PDF',
  mediaType: 'application/pdf',
  extension: 'pdf',
  async render(source, stamp, loadLetters) {
    const [{ default: Document }, letters] = await Promise.all([import('pdfkit'), loadLetters()])
    const report = reportOf(source, stamp)
    const doc = new Document(optionsOf(report, stamp))
    const chunks: Uint8Array[] = []
    const written = new Promise<void>(resolve => {
      doc.on('data', bytes => chunks.push(bytes)).on('end', resolve)
    })
    doc.registerFont('regular', letters.regular).registerFont('strong', letters.strong)
    const paper = new Paper(doc)
    drawReport(paper, report, matrixShapes(source, stamp))
    drawFeet(paper, report.foot)
    doc.end()
    await written
    return joined(chunks)
  },
}

const optionsOf = ({ title }: Report, { day, language }: Stamp) => ({
  tagged: true,
  pdfVersion: '1.7',
  lang: language,
  displayTitle: true,
  autoFirstPage: false,
  bufferPages: true,
  // no font of the library's own
  font: null,
  // browser and server pack differently; what is not packed is the same bytes
  compress: false,
  info: {
    Title: title,
    Creator: 'Samenbord',
    Producer: 'Samenbord',
    // the day and no time; the library makes the id of the file of these facts
    CreationDate: new Date(`${day}T00:00:00Z`),
  },
})

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
