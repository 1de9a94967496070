// A picture as an SVG text: what all of them have around what they show.
import { type Lettering, shortened } from './matrix-shapes.ts'
import { inks } from './paper-inks.ts'
import type { Stamp } from './plan-format.ts'

const FONT = 'font-family="Inter, \'Inter Variable\', system-ui, sans-serif"'
const LONGEST_TITLE = 80

export interface Look {
  /** White, or nothing, so that the picture may stand on a ground of its own. */
  readonly ground: 'paper' | 'transparent'
}

/** How large a picture is, where its words begin, and what it is called. */
interface Page {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly title: string
}

/** The elements of a picture with title above and stamp below, on its ground. */
export function svgPage(
  { width, height, left, title }: Page,
  elements: readonly string[],
  look: Look & { stamp: Stamp },
): string {
  const { day, edition, language, messages } = look.stamp
  const foot = `${messages.exports.madeOn(day)} ${messages.exports.editions[edition]}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="${language}" ${FONT}>`,
    `<title>${escapedXml(title)}</title>`,
    ...(look.ground === 'paper' ? [`<rect width="${width}" height="${height}" fill="${inks.ground}"/>`] : []),
    svgWords({ x: left, y: 44, size: 24, weight: 600 }, shortened(title, LONGEST_TITLE)),
    ...elements,
    svgWords({ x: left, y: height - 16, size: 14, fill: inks.quiet }, foot),
    '</svg>\n',
  ].join('\n')
}

/** Words as an SVG element. */
export const svgWords = (
  { x, y, size, weight = 400, fill = inks.plain, anchor = 'start' }: Lettering,
  content: string,
): string =>
  `<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapedXml(content)}</text>`

/** A number with one decimal at most. */
export const short = (value: number): string => String(Math.round(value * 10) / 10)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML content: no markup, and no characters that XML cannot hold. */
export const escapedXml = (content: string): string =>
  content.replace(/[\p{Control}\p{Surrogate}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"']/g, mark => entities[mark] ?? mark)
