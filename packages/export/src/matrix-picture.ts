// The matrix as an SVG text. It knows no screen: the same picture is downloaded and drawn to PNG.
import { matrixShapes, PICTURE, PLANE, type Shape } from './matrix-shapes.ts'
import { inks, POINT } from './paper-inks.ts'
import type { Source, Stamp } from './plan-format.ts'
import { escapedXml, type Look, short, svgPage, svgWords } from './svg-page.ts'

/** The matrix with every placed stakeholder, on its quadrants, with title and stamp. */
export function matrixPicture(source: Source, stamp: Stamp, { ground }: Look): string {
  const title = stamp.messages.exports.matrixTitle(stamp.title)
  const page = { ...PICTURE, left: PLANE.left, title }
  return svgPage(page, matrixShapes(source, stamp).map(written), { stamp, ground })
}

function written(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const size = `width="${short(shape.width)}" height="${short(shape.height)}"`
      return `<rect x="${short(shape.x)}" y="${short(shape.y)}" ${size} fill="${shape.fill}" stroke="${inks.edge}"/>`
    }
    case 'dot':
      return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="${POINT.radius}" fill="${shape.fill}" stroke="${inks.ground}" stroke-width="${POINT.ring}"/>`
    case 'words':
      return svgWords(shape, shape.text)
    case 'group': {
      const { turn, hint, shapes } = shape
      const inner = shapes.map(written)
      return turn
        ? [`<g transform="rotate(-90 ${turn.x} ${turn.y})">`, ...inner, '</g>'].join('\n')
        : `<g>${hint === undefined ? '' : `<title>${escapedXml(hint)}</title>`}${inner.join('')}</g>`
    }
  }
}
