import type PDFDocument from 'pdfkit'
import { PICTURE, PLANE, type Shape } from '../matrix-shapes.ts'
import { inks, POINT } from '../paper-inks.ts'
import { plain } from '../plain.ts'
import { ink, type Paper } from './paper.ts'

/** The matrix as a picture of lines and letters, as wide as the page. */
export function drawMatrix(paper: Paper, shapes: readonly Shape[], alt: string): void {
  // above the plane the picture has its own title, which the page has already
  const cropped = PLANE.top - 14
  const scale = Math.min(paper.width / PICTURE.width, paper.room / (PICTURE.height - cropped - 40))
  const [x, y] = [paper.left + (paper.width - PICTURE.width * scale) / 2, paper.y - cropped * scale]
  const bbox = [x, paper.y, x + PICTURE.width * scale, y + (PICTURE.height - 40) * scale] as const
  const draw = () => {
    paper.doc.save().translate(x, y).scale(scale)
    for (const shape of shapes) drawShape(paper.doc, shape)
    paper.doc.restore()
  }
  paper.add('Figure', draw, { alt, bbox })
}

function drawShape(doc: PDFDocument, shape: Shape): void {
  switch (shape.kind) {
    case 'rect':
      doc.lineWidth(1).rect(shape.x, shape.y, shape.width, shape.height).fillAndStroke(shape.fill, inks.edge)
      return
    case 'dot':
      doc.lineWidth(POINT.ring).circle(shape.x, shape.y, POINT.radius).fillAndStroke(shape.fill, inks.ground)
      return
    case 'words': {
      doc
        .font(shape.weight === 600 ? 'strong' : 'regular')
        .fontSize(shape.size)
        .fillColor(shape.fill ?? ink.plain)
      const text = plain(shape.text)
      const width = shape.anchor && shape.anchor !== 'start' ? doc.widthOfString(text) : 0
      const x = shape.x - (shape.anchor === 'middle' ? width / 2 : width)
      // letters stand on their line, and the page counts from their top
      doc.text(text, x, shape.y - shape.size * ASCENT, { lineBreak: false })
      return
    }
    case 'group': {
      if (shape.turn) doc.save().rotate(-90, { origin: [shape.turn.x, shape.turn.y] })
      for (const inner of shape.shapes) drawShape(doc, inner)
      if (shape.turn) doc.restore()
    }
  }
}

/** From the top of a line of Inter to where its letters stand, as a part of their size. */
const ASCENT = 0.97
