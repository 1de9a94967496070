import type { Note } from '@samenbord/board'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import { type Assigning, DROP } from './assigning.ts'
import styles from './chips.module.css'

interface StakeholderChipProps {
  readonly note: Note
  readonly assigning: Assigning
}

/** A stakeholder that can be dragged to a profile, or taken in hand by tap or Enter. */
export function StakeholderChip({ note, assigning }: StakeholderChipProps) {
  const { define } = useMessages()
  const mayWrite = useMayWrite().profiles
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') assigning.assign([note.id], undefined)
  }
  return (
    <button
      type="button"
      className={styles.chip}
      style={{ background: `var(--note-${note.colour})` }}
      aria-pressed={assigning.hand.includes(note.id)}
      aria-label={mayWrite ? define.pick(note.name) : note.name}
      data-note={note.id}
      disabled={!mayWrite}
      onPointerDown={event => assigning.press(event, note.id)}
      onClick={() => assigning.pick(note.id)}
      onKeyDown={onKey}
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

/** Lies over a card while stakeholders are in hand: the second tap, or Enter. */
export function DropTarget({ label, assigning, profile }: DropTargetProps) {
  if (assigning.hand.length === 0 || assigning.point) return null
  return (
    <button type="button" className={styles.target} data-target={DROP} onClick={() => assigning.drop(profile)}>
      <span>{label}</span>
    </button>
  )
}
