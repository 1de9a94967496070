import { csv } from './csv/csv.ts'
import { docx } from './docx/docx.ts'
import { sourceFor } from './edition.ts'
import { ics } from './ics/ics.ts'
import { json } from './json/json.ts'
import { markdown } from './markdown/markdown.ts'
import { matrixPicture } from './matrix-picture.ts'
import { pdf } from './pdf/pdf.ts'
import type { Content, LoadLetters, PlanFormat, Source, Stamp } from './plan-format.ts'
import { svg } from './svg/svg.ts'
import type { Look } from './svg-page.ts'
import { xlsx } from './xlsx/xlsx.ts'

/** Every format the plan can be written in. */
export const formats: readonly PlanFormat[] = [csv, json, markdown, xlsx, pdf, docx, ics, svg]

/** The plan as a file of a format, in the language and edition of the stamp. */
export async function writePlan(
  format: PlanFormat,
  source: Source,
  { stamp, letters }: { stamp: Stamp; letters: LoadLetters },
): Promise<Content> {
  return format.render(sourceFor(source, stamp), stamp, letters)
}

/** The matrix alone, as SVG; on paper, or on whatever ground it is set. */
export const drawMatrix = (source: Source, stamp: Stamp, ground: Look['ground']): string =>
  matrixPicture(sourceFor(source, stamp), stamp, { ground })

/** The name of an exported file: what it is, of which workshop, on which day, for whom; safe on every file system. */
export function fileNameOf(
  { extension, names = 'fileName' }: Named,
  { title, day, edition, messages }: Pick<Stamp, 'title' | 'day' | 'edition' | 'messages'>,
): string {
  const subject = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
    .toLowerCase()
  const readers = edition === 'shareable' ? messages.exports.shareableName : ''
  return `${[messages.exports[names], subject, day, readers].filter(Boolean).join('-')}.${extension}`
}

interface Named {
  readonly extension: string
  /** Which text says what the file is; the plan unless said otherwise. */
  readonly names?: 'fileName' | 'workshopFileName' | 'boardFileName'
}
