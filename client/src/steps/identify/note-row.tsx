import {
  categories,
  categoriseNotes,
  type Note,
  type NoteId,
  noteColours,
  noteKinds,
  recolourNotes,
  setNoteKind,
} from '@samenbord/board'
import { Checkbox, IconButton } from '@samenbord/ui'
import { ShieldUser, Trash2 } from 'lucide-react'
import { type MouseEvent, memo, useRef } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { CellSelect, GridCell } from './grid-cell.tsx'
import styles from './identify-list.module.css'
import { NameEditor } from './name-editor.tsx'

interface NoteRowProps {
  readonly note: Note
  readonly selected: boolean
  /** The column of the active cell, if it is in this row. */
  readonly column: string | undefined
  readonly editing: boolean
  readonly onEdit: (note: NoteId | undefined) => void
  readonly onToggle: (note: NoteId, range: boolean) => void
  readonly onDelete: (note: NoteId) => void
}

/** A note as a row of the list. */
export const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const { note, selected, column, onToggle, onDelete } = props
  const { identify, method } = useMessages()
  const { board } = useWorkshop().documents
  const mayRemove = useMayWrite().noteRemoval
  const range = useRef(false)
  const name = note.name || identify.noName
  const none = { value: '', label: '–' } as const
  return (
    <tr data-row={note.id} data-selected={selected} aria-selected={selected}>
      <GridCell column="select" active={column}>
        <Checkbox
          label={identify.select(name)}
          labelHidden
          tabIndex={-1}
          checked={selected}
          onClick={(event: MouseEvent) => {
            range.current = event.shiftKey
          }}
          onChange={() => onToggle(note.id, range.current)}
        />
      </GridCell>
      <NameCell {...props} />
      <GridCell column="category" active={column}>
        <CellSelect
          label={identify.categoryOf(name)}
          value={note.category}
          options={[none, ...categories.map(value => ({ value, label: method.categoryShort[value] }))]}
          onChange={value => categoriseNotes(board, [note.id], value)}
        />
      </GridCell>
      <GridCell column="kind" active={column}>
        <CellSelect
          label={identify.kindOf(name)}
          value={note.kind}
          options={[none, ...noteKinds.map(value => ({ value, label: method.kind[value] }))]}
          onChange={value => setNoteKind(board, [note.id], value)}
        />
      </GridCell>
      <GridCell column="colour" active={column}>
        <span className={styles.colour}>
          <span className={styles.dot} style={{ background: `var(--note-${note.colour})` }} />
          <CellSelect
            label={identify.colourOf(name)}
            value={note.colour}
            options={noteColours.map(value => ({ value, label: method.colour[value] }))}
            onChange={value => value && recolourNotes(board, [note.id], value)}
          />
        </span>
      </GridCell>
      <GridCell column="delete" active={column}>
        {mayRemove && (
          <IconButton label={identify.deleteOf(name)} tabIndex={-1} onClick={() => onDelete(note.id)}>
            <Trash2 size={16} aria-hidden="true" />
          </IconButton>
        )}
      </GridCell>
    </tr>
  )
})

function NameCell({ note, column, editing, onEdit }: NoteRowProps) {
  const { identify } = useMessages()
  const mayWrite = useMayWrite().notes
  return (
    <GridCell column="name" active={column} header onClick={mayWrite && !editing ? () => onEdit(note.id) : undefined}>
      {editing ? (
        <NameEditor note={note} label={identify.nameOf(note.name)} onDone={() => onEdit(undefined)} />
      ) : (
        <span className={styles.name} data-empty={note.name === ''}>
          {note.name || identify.noName}
          {note.personalData && <ShieldUser size={15} aria-label={identify.personalData} className={styles.flag} />}
        </span>
      )}
    </GridCell>
  )
}
