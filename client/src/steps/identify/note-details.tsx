import { deleteNotes, markPersonalData, type Note, recolourNotes, unmergeNote } from '@samenbord/board'
import { Button, Checkbox } from '@samenbord/ui'
import { Trash2 } from 'lucide-react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, usePeople, useWorkshop } from '../../workshop/use-workshop.tsx'
import { ColourSwatches } from './colour-swatches.tsx'
import styles from './identify-panel.module.css'
import { CategoryField, KindField, NameField, OtherNames } from './note-fields.tsx'

interface NoteDetailsProps {
  readonly note: Note
  readonly onDeleted?: () => void
}

/** Everything about the one selected note, to read and to change. */
export function NoteDetails({ note, onDeleted }: NoteDetailsProps) {
  const { identify } = useMessages()
  const { documents, selection } = useWorkshop()
  const { notes: mayWrite, noteRemoval } = useMayWrite()
  return (
    <section className={styles.details} style={{ borderTopColor: `var(--note-${note.colour})` }}>
      <h2 className={styles.heading}>{identify.selected}</h2>
      <NameField note={note} label={identify.name} />
      <CategoryField note={note} label={identify.category} />
      <KindField note={note} label={identify.kind} />
      <OtherNames note={note} />
      <ColourSwatches
        label={identify.colour}
        value={note.colour}
        disabled={!mayWrite}
        onChange={colour => recolourNotes(documents.board, [note.id], colour)}
      />
      <div>
        <Checkbox
          label={identify.personalData}
          checked={note.personalData}
          disabled={!mayWrite}
          onChange={checked => markPersonalData(documents.board, [note.id], checked)}
        />
        <p className={styles.quiet}>{identify.personalDataHint}</p>
      </div>
      <Provenance note={note} />
      {noteRemoval && (
        <Button
          variant="danger"
          onClick={() => {
            deleteNotes(documents.board, [note.id])
            selection.clear()
            onDeleted?.()
          }}
        >
          <Trash2 size={16} aria-hidden="true" />
          {identify.delete}
        </Button>
      )}
    </section>
  )
}

/** Who wrote the note and when, and which notes were merged into it. */
function Provenance({ note }: { note: Note }) {
  const { identify } = useMessages()
  const { language } = useLanguage()
  const board = useBoard()
  const { documents } = useWorkshop()
  const mayTakeApart = useMayWrite().noteRemoval
  const writer = usePeople().find(person => person.id === note.createdBy)?.name
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(note.createdAt)
  const merged = [...board.notes.values()].filter(other => other.mergedInto === note.id)
  return (
    <div className={styles.quiet}>
      {note.createdAt > 0 && <p>{writer ? identify.writtenBy(writer, when) : identify.writtenAt(when)}</p>}
      {merged.length > 0 && (
        <p>{identify.mergedFrom(new Intl.ListFormat(language).format(merged.map(({ name }) => name)))}</p>
      )}
      {mayTakeApart &&
        merged.map(({ id, name }) => (
          <Button key={id} variant="plain" onClick={() => unmergeNote(documents.board, id)}>
            {identify.takeApart(name)}
          </Button>
        ))}
    </div>
  )
}
