import { matrixPicture } from '../matrix-picture.ts'
import type { PlanFormat, Stamp } from '../plan-format.ts'
import type { Report } from '../report.ts'
import { reportOf } from '../report-of.ts'
import { escapedXml } from '../svg-page.ts'
import { withoutTimes } from '../zip-times.ts'
import { matrixPixels } from './matrix-pixels.ts'
import { coverOf, sectionsOf } from './sections.ts'
import { stylesIn } from './styles.ts'

/** The plan as a report to go on writing in: real headings, tables whose head comes again on every page, the matrix as a picture. */
export const docx: PlanFormat = {
  id: 'docx',
  label: 'Word',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  async render(source, stamp) {
    const word = await import('docx')
    const report = reportOf(source, stamp)
    const picture = { svg: matrixPicture(source, stamp, { ground: 'paper' }), png: await matrixPixels(source) }
    const document = new word.Document({
      title: report.title,
      creator: 'Samenbord',
      lastModifiedBy: 'Samenbord',
      styles: stylesIn(stamp.language),
      sections: [coverOf(word, report), ...sectionsOf(word, report, picture)],
    })
    const bytes = await word.Packer.pack(document, 'uint8array', undefined, [
      { path: 'docProps/core.xml', data: coreProperties(report, stamp) },
    ])
    return withoutTimes(new Uint8Array(bytes))
  },
}

/** The facts about the file; the library would write the moment of writing among them. */
function coreProperties({ title }: Report, { day, language }: Stamp): string {
  const at = `${day}T00:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapedXml(title)}</dc:title><dc:creator>Samenbord</dc:creator><cp:lastModifiedBy>Samenbord</cp:lastModifiedBy>`,
    `<dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
