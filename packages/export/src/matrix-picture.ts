// The matrix as an SVG text. It knows no screen: the same picture is downloaded and drawn to PNG.
import { type Lettering, matrixShapes, PICTURE, PLANE, type Shape, shortened } from './matrix-shapes.ts'
import type { Source, Stamp } from './plan-format.ts'

const FONT = 'font-family="Inter, \'Inter Variable\', system-ui, sans-serif"'

export interface Look {
  /** White, or nothing, so that the picture may stand on a ground of its own. */
  readonly ground: 'paper' | 'transparent'
}

/** The matrix with every placed stakeholder, on its quadrants, with title and stamp. */
export function matrixPicture(source: Source, stamp: Stamp, { ground }: Look): string {
  const { exports: texts } = stamp.messages
  const { width, height } = PICTURE
  const title = texts.matrixTitle(stamp.title)
  const foot = `${texts.madeOn(stamp.day)} ${texts.editions[stamp.edition]}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="${stamp.language}" ${FONT}>`,
    `<title>${escapedXml(title)}</title>`,
    ...(ground === 'paper' ? [`<rect width="${width}" height="${height}" fill="#ffffff"/>`] : []),
    words({ x: PLANE.left, y: 44, size: 24, weight: 600 }, shortened(title, 80)),
    ...matrixShapes(source, stamp).map(written),
    words({ x: PLANE.left, y: height - 16, size: 14, fill: '#596170' }, foot),
    '</svg>\n',
  ].join('\n')
}

function written(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const size = `width="${short(shape.width)}" height="${short(shape.height)}"`
      return `<rect x="${short(shape.x)}" y="${short(shape.y)}" ${size} fill="${shape.fill}" stroke="#8a8778"/>`
    }
    case 'dot':
      return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="6" fill="${shape.fill}" stroke="#ffffff" stroke-width="1.5"/>`
    case 'words':
      return words(shape, shape.text)
    case 'group': {
      const { turn, hint, shapes } = shape
      const inner = shapes.map(written)
      return turn
        ? [`<g transform="rotate(-90 ${turn.x} ${turn.y})">`, ...inner, '</g>'].join('\n')
        : `<g>${hint === undefined ? '' : `<title>${escapedXml(hint)}</title>`}${inner.join('')}</g>`
    }
  }
}

const words = ({ x, y, size, weight = 400, fill = '#1e2430', anchor = 'start' }: Lettering, content: string): string =>
  `<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapedXml(content)}</text>`

const short = (value: number): string => String(Math.round(value * 10) / 10)

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
