import {
  categories,
  categoriseNotes,
  deleteNotes,
  mergeNotes,
  type NoteId,
  noteColours,
  noteKinds,
  recolourNotes,
  setNoteKind,
} from '@samenbord/board'
import { IconButton } from '@samenbord/ui'
import { Trash2, X } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './bulk-actions.module.css'

interface BulkActionsProps {
  /** The selected notes, at least one. */
  readonly ids: readonly NoteId[]
  readonly onDeleted: (count: number) => void
}

/** What can be done to several notes at once, each as one step of undo. */
export function BulkActions({ ids, onDeleted }: BulkActionsProps) {
  const { identify, method } = useMessages()
  const { documents, selection } = useWorkshop()
  const board = useBoard()
  const mayRemove = useMayWrite().noteRemoval
  const merge = (keep: NoteId) => {
    documents.board.transact(() => {
      for (const merged of ids) mergeNotes(documents.board, { keep, merged })
    })
    selection.set([keep])
  }

  return (
    <fieldset className={styles.bulk}>
      <legend className="visually-hidden">{identify.forSelected}</legend>
      <span className={styles.count}>{identify.severalSelected(ids.length)}</span>
      <Choice
        label={identify.setCategory}
        options={categories.map(value => ({ value, label: method.category[value] }))}
        onChoose={category => categoriseNotes(documents.board, ids, category)}
      />
      <Choice
        label={identify.setKind}
        options={noteKinds.map(value => ({ value, label: method.kind[value] }))}
        onChoose={kind => setNoteKind(documents.board, ids, kind)}
      />
      <Choice
        label={identify.setColour}
        options={noteColours.map(value => ({ value, label: method.colour[value] }))}
        onChoose={colour => recolourNotes(documents.board, ids, colour)}
      />
      {ids.length > 1 && mayRemove && (
        <Choice
          label={identify.mergeSelected}
          options={ids.map(value => ({ value, label: board.notes.get(value)?.name ?? '' }))}
          onChoose={merge}
        />
      )}
      <span className={styles.end}>
        {mayRemove && (
          <IconButton
            label={identify.delete}
            onClick={() => {
              deleteNotes(documents.board, ids)
              selection.clear()
              onDeleted(ids.length)
            }}
          >
            <Trash2 size={18} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton label={identify.clearSelection} onClick={() => selection.clear()}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </span>
    </fieldset>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T) => void
}

// A list that does something and springs back, as a menu would, but with the browser's own picker on a tablet.
function Choice<T extends string>({ label, options, onChoose }: ChoiceProps<T>) {
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value=""
      onChange={event => {
        const chosen = options.find(option => option.value === event.target.value)
        if (chosen) onChoose(chosen.value)
      }}
    >
      <option value="" disabled>
        {label}
      </option>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
