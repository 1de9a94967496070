import type { Note } from '@samenbord/board'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import type { Assigning } from './assigning.ts'
import styles from './define-main.module.css'

/** A stakeholder that can be dragged to a profile, or picked by tap or Enter. */
export function StakeholderChip({ note, assigning }: { note: Note; assigning: Assigning }) {
  const { define } = useMessages()
  const mayWrite = useMayWrite().board
  return (
    <button
      type="button"
      className={styles.chip}
      style={{ background: `var(--note-${note.colour})` }}
      aria-pressed={assigning.carried === note.id}
      title={mayWrite ? define.pick(note.name) : undefined}
      data-note={note.id}
      disabled={!mayWrite}
      onPointerDown={event => assigning.press(event, note.id)}
      onClick={() => assigning.pick(note.id)}
    >
      {note.name}
    </button>
  )
}

interface DropTargetProps {
  readonly label: string
  readonly assigning: Assigning
  readonly profile: string | undefined
}

/** Appears while a stakeholder is in hand: the second tap, or Enter. */
export function DropTarget({ label, assigning, profile }: DropTargetProps) {
  if (assigning.carried === undefined || assigning.point) return null
  return (
    <button type="button" className={styles.target} data-target onClick={() => assigning.drop(profile)}>
      {label}
    </button>
  )
}
