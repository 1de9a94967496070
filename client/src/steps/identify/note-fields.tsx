// The fields of one note, as the panel and the phone show them.
import {
  categories,
  categoriseNotes,
  type Language,
  languages,
  limits,
  type Note,
  noteKinds,
  renameNote,
  setNoteKind,
  translateName,
} from '@samenbord/board'
import { Select, TextField } from '@samenbord/ui'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useDraft } from '../../screen/use-draft.ts'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './identify-panel.module.css'

interface NoteFieldProps {
  readonly note: Note
  readonly label: string
  readonly labelHidden?: boolean
}

/** Writes the name when the field is left or Enter is pressed; Escape takes back what was typed. */
export function NameField({ note, label, labelHidden = false }: NoteFieldProps) {
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().notes
  const draft = useDraft(note.name, text => {
    if (text.trim() !== '') renameNote(documents.board, note.id, text.trim())
  })
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') draft.commit()
    if (event.key === 'Escape') draft.drop()
  }

  return (
    <TextField
      label={label}
      labelHidden={labelHidden}
      value={draft.text}
      maxLength={limits.noteName}
      disabled={!mayWrite}
      data-field="name"
      onChange={event => draft.write(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={onKey}
    />
  )
}

/** What the stakeholder is called in each language; kept as soon as a field is left. */
export function OtherNames({ note }: { note: Note }) {
  const { identify } = useMessages()
  return (
    <details className={styles.names}>
      <summary>{identify.otherNames}</summary>
      {languages.map(language => (
        <NameIn key={language} note={note} language={language} />
      ))}
    </details>
  )
}

function NameIn({ note, language }: { note: Note; language: Language }) {
  const { identify } = useMessages()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().notes
  const draft = useDraft(note.names[language] ?? '', name => {
    translateName(documents.board, note.id, { language, name })
  })
  return (
    <TextField
      label={identify.nameIn[language]}
      lang={language}
      value={draft.text}
      maxLength={limits.noteName}
      disabled={!mayWrite}
      onChange={event => draft.write(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={event => event.key === 'Enter' && draft.commit()}
    />
  )
}

const NONE = 'none'

export function CategoryField({ note, label, labelHidden = false }: NoteFieldProps) {
  const { method } = useMessages()
  const { documents } = useWorkshop()
  return (
    <Select
      label={label}
      labelHidden={labelHidden}
      value={note.category ?? NONE}
      disabled={!useMayWrite().notes}
      options={[
        { value: NONE, label: method.uncategorised },
        ...categories.map(value => ({ value, label: method.category[value] })),
      ]}
      onChange={value => categoriseNotes(documents.board, [note.id], value === NONE ? undefined : value)}
    />
  )
}

export function KindField({ note, label, labelHidden = false }: NoteFieldProps) {
  const { method, identify } = useMessages()
  const { documents } = useWorkshop()
  return (
    <Select
      label={label}
      labelHidden={labelHidden}
      value={note.kind ?? NONE}
      disabled={!useMayWrite().notes}
      options={[
        { value: NONE, label: identify.noKind },
        ...noteKinds.map(value => ({ value, label: method.kind[value] })),
      ]}
      onChange={value => setNoteKind(documents.board, [note.id], value === NONE ? undefined : value)}
    />
  )
}
