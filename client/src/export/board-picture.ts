// The board of Identify as an SVG text: every note where it lies, its name set as on the screen, with title and stamp.
import { NOTE_SIZE, type Note, type NoteColour } from '@samenbord/board'
import { editionOf, type Look, type Source, type Stamp, short, svgPage, svgWords } from '@samenbord/export'
import { NAME_BOX, NOTE_PAD } from '../canvas/paint/note-box.ts'
import { layoutName } from '../canvas/paint/note-layout.ts'

const MARGIN = 48
const HEAD = 72
const FOOT = 40

/** The colours of notes on paper: those of the light interface (packages/ui, tokens.css). */
const colours: Readonly<Record<NoteColour, string>> = {
  yellow: '#ffe58a',
  orange: '#ffcc99',
  pink: '#ffbfd0',
  violet: '#dccbff',
  blue: '#bbdfff',
  teal: '#b2eae0',
  green: '#cfefb0',
  grey: '#e6e8ec',
}

/** Wider than letters are in any usual font, so that a name fits its note wherever the picture is opened. */
const measure = (text: string, size: number): number => [...text].length * size * 0.66

/** The board in the language and edition of the stamp; as wide as its notes lie apart. */
export function boardPicture(source: Source, stamp: Stamp, ground: Look['ground']): string {
  const notes = editionOf(source, stamp).plan.rows.map(({ stakeholder }) => stakeholder)
  const { left, top, width, height } = boxOf(notes)
  const title = stamp.messages.exports.boardTitle(stamp.title)
  const drawn = notes.map(note => noteAt(note, { x: note.position.x - left + MARGIN, y: note.position.y - top + HEAD }))
  return svgPage({ width, height, left: MARGIN, title }, drawn, { stamp, ground })
}

/** What the notes cover, and the size of the picture around it. */
function boxOf(notes: readonly Note[]) {
  const xs = notes.map(({ position }) => position.x)
  const ys = notes.map(({ position }) => position.y)
  const [left, top] = [leastOf(xs), leastOf(ys)]
  const right = xs.reduce((most, x) => Math.max(most, x), left) + NOTE_SIZE
  const bottom = ys.reduce((most, y) => Math.max(most, y), top) + NOTE_SIZE
  return {
    left,
    top,
    width: Math.ceil(Math.max(480, right - left + 2 * MARGIN)),
    height: Math.ceil(bottom - top + HEAD + FOOT),
  }
}

const leastOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((least, value) => Math.min(least, value))

function noteAt({ name, colour }: Note, { x, y }: { x: number; y: number }): string {
  const { size, lineHeight, lines } = layoutName(name, NAME_BOX, measure)
  const first = y + NOTE_PAD + size
  return [
    `<rect x="${short(x)}" y="${short(y)}" width="${NOTE_SIZE}" height="${NOTE_SIZE}" rx="4" fill="${colours[colour]}"/>`,
    ...lines.map((line, at) => svgWords({ x: x + NOTE_PAD, y: first + at * lineHeight, size, weight: 500 }, line)),
  ].join('')
}
