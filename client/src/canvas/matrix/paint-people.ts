// Draws what others do on the matrix right now: their pointers, and their names on the notes they carry.
import type { NoteColour } from '@samenbord/board'
import type { Point } from '../camera.ts'
import { NOTE_FONT } from '../paint/measure.ts'
import type { MatrixTheme } from './matrix-theme.ts'

export interface PersonPaint {
  readonly name: string
  readonly colour: NoteColour
  readonly theme: MatrixTheme
}

/** A pointer with the name of whose it is; `strength` of the name fades from 1 to 0 while it rests. */
export function paintCursor(
  pen: CanvasRenderingContext2D,
  at: Point,
  person: PersonPaint & { strength: number },
): void {
  const { theme } = person
  pen.save()
  pen.translate(at.x, at.y)
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.lineTo(0, 17)
  pen.lineTo(4.5, 13)
  pen.lineTo(11.5, 12)
  pen.closePath()
  pen.fillStyle = theme.notes[person.colour]
  pen.strokeStyle = theme.ink
  pen.lineWidth = 1.5
  pen.lineJoin = 'round'
  pen.fill()
  pen.stroke()
  pen.restore()
  if (person.strength <= 0) return
  pen.save()
  pen.globalAlpha = person.strength
  paintPersonName(pen, { x: at.x + 12, y: at.y + 16 }, person)
  pen.restore()
}

/** A tag in the person's colour, its top left corner at `at`. */
export function paintPersonName(pen: CanvasRenderingContext2D, at: Point, { name, colour, theme }: PersonPaint): void {
  pen.save()
  pen.font = `600 12px ${NOTE_FONT}`
  const width = pen.measureText(name).width + 12
  pen.beginPath()
  pen.roundRect(at.x, at.y, width, 20, 4)
  pen.fillStyle = theme.notes[colour]
  pen.fill()
  pen.strokeStyle = theme.noteInk
  pen.lineWidth = 1
  pen.stroke()
  pen.fillStyle = theme.noteInk
  pen.textBaseline = 'middle'
  pen.fillText(name, at.x + 6, at.y + 10.5)
  pen.restore()
}
