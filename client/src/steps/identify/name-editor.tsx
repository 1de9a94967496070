import { limits, type Note, renameNote } from '@samenbord/board'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './identify-list.module.css'

interface NameEditorProps {
  readonly note: Note
  readonly label: string
  readonly onDone: () => void
}

/** The name of a note while it is written in the list: leaving the field keeps it, Escape takes it back. */
export function NameEditor({ note, label, onDone }: NameEditorProps) {
  const { documents } = useWorkshop()
  const field = useRef<HTMLInputElement>(null)
  const kept = useRef(true)
  useEffect(() => field.current?.select(), [])

  const leave = () => {
    const name = field.current?.value.trim() ?? ''
    if (kept.current && name !== '') renameNote(documents.board, note.id, name)
    onDone()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') kept.current = false
  }

  return (
    <input
      ref={field}
      type="text"
      className={styles.editor}
      aria-label={label}
      defaultValue={note.name}
      maxLength={limits.noteName}
      enterKeyHint="done"
      onKeyDown={onKey}
      onBlur={leave}
    />
  )
}
