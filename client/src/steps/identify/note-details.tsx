import { deleteNotes, markPersonalData, type Note } from '@samenbord/board'
import { Button, Checkbox } from '@samenbord/ui'
import { Trash2 } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './identify-panel.module.css'
import { CategoryField, ColourField, KindField, NameField } from './note-fields.tsx'

/** Everything about the one selected note, to read and to change. */
export function NoteDetails({ note }: { note: Note }) {
  const { identify } = useMessages()
  const { documents, selection } = useWorkshop()
  const mayWrite = useMayWrite().board
  return (
    <section className={styles.details} style={{ borderTopColor: `var(--note-${note.colour})` }}>
      <h2 className={styles.heading}>{identify.selected}</h2>
      <NameField note={note} label={identify.name} />
      <CategoryField note={note} label={identify.category} />
      <KindField note={note} label={identify.kind} />
      <ColourField note={note} label={identify.colour} />
      <Checkbox
        label={identify.personalData}
        checked={note.personalData}
        disabled={!mayWrite}
        onChange={checked => markPersonalData(documents.board, [note.id], checked)}
      />
      <Button
        variant="danger"
        disabled={!mayWrite}
        onClick={() => {
          deleteNotes(documents.board, [note.id])
          selection.clear()
        }}
      >
        <Trash2 size={16} aria-hidden="true" />
        {identify.delete}
      </Button>
    </section>
  )
}
