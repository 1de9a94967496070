import styles from './landing.module.css'

const notes = [
  { x: 30, y: 34, colour: 'yellow' },
  { x: 72, y: 58, colour: 'green' },
  { x: 168, y: 24, colour: 'pink' },
  { x: 206, y: 62, colour: 'blue' },
  { x: 150, y: 84, colour: 'orange' },
  { x: 44, y: 132, colour: 'grey' },
  { x: 92, y: 156, colour: 'violet' },
  { x: 184, y: 138, colour: 'teal' },
] as const

/** A small picture of the idea: notes in four quadrants. */
export function MatrixPicture() {
  return (
    <svg className={styles.picture} viewBox="0 0 280 200" aria-hidden="true">
      <rect x="10" y="10" width="128" height="88" rx="6" fill="var(--level-satisfy-soft)" />
      <rect x="142" y="10" width="128" height="88" rx="6" fill="var(--level-involve-soft)" />
      <rect x="10" y="102" width="128" height="88" rx="6" fill="var(--level-inform-soft)" />
      <rect x="142" y="102" width="128" height="88" rx="6" fill="var(--level-consult-soft)" />
      {notes.map(({ x, y, colour }) => (
        <rect key={colour} x={x} y={y} width="36" height="28" rx="3" fill={`var(--note-${colour})`} />
      ))}
    </svg>
  )
}
