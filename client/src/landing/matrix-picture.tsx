import type { Level } from '@samenbord/board'
import { useMessages } from '../language/language.tsx'
import styles from './matrix-picture.module.css'

const quadrants: readonly { level: Level; x: number; y: number }[] = [
  { level: 'satisfy', x: 36, y: 14 },
  { level: 'involve', x: 228, y: 14 },
  { level: 'inform', x: 36, y: 162 },
  { level: 'consult', x: 228, y: 162 },
]

const notes = [
  { x: 62, y: 60, colour: 'yellow', turn: -3, text: [40, 26] },
  { x: 136, y: 88, colour: 'green', turn: 2, text: [36, 44] },
  { x: 348, y: 52, colour: 'blue', turn: 2, text: [44, 30] },
  { x: 252, y: 104, colour: 'orange', turn: -2, text: [38, 24] },
  { x: 70, y: 222, colour: 'grey', turn: 2, text: [30, 40] },
  { x: 150, y: 248, colour: 'violet', turn: -2, text: [44, 20] },
  { x: 320, y: 216, colour: 'teal', turn: -3, text: [34, 42] },
] as const

/** The idea in one picture: notes in four named quadrants, one of them in somebody's hand. */
export function MatrixPicture() {
  const { method } = useMessages()
  return (
    <svg className={styles.picture} viewBox="0 0 440 336" aria-hidden="true">
      <rect className={styles.sheet} x="2" y="2" width="436" height="332" rx="12" />
      {quadrants.map(({ level, x, y }) => (
        <g key={level}>
          <rect x={x} y={y} width="190" height="146" rx="6" fill={`var(--level-${level}-soft)`} />
          <text className={styles.level} x={x + 12} y={y + 22} fill={`var(--level-${level})`}>
            {method.level[level]}
          </text>
        </g>
      ))}
      <path className={styles.axis} d="M36 312H414m-5-4 6 4-6 4M32 308V18m-4 5 4-6 4 6" />
      <text className={styles.name} x="418" y="328" textAnchor="end">
        {method.axis.impact}
      </text>
      <text className={styles.name} transform="translate(24 14) rotate(-90)" textAnchor="end">
        {method.axis.influence}
      </text>
      {notes.map(note => (
        <Note key={note.colour} {...note} />
      ))}
      <g className={styles.held}>
        <Note x={262} y={44} colour="pink" turn={-4} text={[46, 32]} />
        <path className={styles.pointer} d="m316 82 4 19 4.500-7 8-1.500z" />
      </g>
    </svg>
  )
}

interface NoteProps {
  readonly x: number
  readonly y: number
  readonly colour: string
  readonly turn: number
  readonly text: readonly number[]
}

function Note({ x, y, colour, turn, text }: NoteProps) {
  return (
    <g className={styles.note} transform={`translate(${x} ${y}) rotate(${turn})`}>
      <rect width="64" height="44" rx="3" fill={`var(--note-${colour})`} />
      {text.map((width, line) => (
        <rect key={width} className={styles.text} x="9" y={13 + line * 11} width={width} height="5" rx="2.5" />
      ))}
    </g>
  )
}
