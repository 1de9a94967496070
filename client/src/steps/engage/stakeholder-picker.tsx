import { liveNotes, type Note, type NoteId, nameKey } from '@samenbord/board'
import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import styles from './engage.module.css'

const SHOWN = 8

interface StakeholderPickerProps {
  readonly chosen: readonly NoteId[]
  readonly onChange: (chosen: readonly NoteId[]) => void
}

/** Type part of a name, choose with arrows and Enter or a tap; Backspace takes the last one away. (WAI-ARIA combobox pattern) */
export function StakeholderPicker({ chosen, onChange }: StakeholderPickerProps) {
  const { engage } = useMessages()
  const board = useBoard()
  const id = useId()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const options = useMemo(() => optionsOf(liveNotes(board), search, chosen), [board, search, chosen])

  const choose = (note: Note | undefined) => {
    if (!note) return
    onChange([...chosen, note.id])
    setSearch('')
    setActive(0)
  }
  const onKey = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => (open ? setActive((active + 1) % Math.max(1, options.length)) : setOpen(true)),
      ArrowUp: () => setActive((active + options.length - 1) % Math.max(1, options.length)),
      Enter: () => choose(open ? options[active] : undefined),
      Escape: () => setOpen(false),
    }
    if (event.key === 'Backspace' && search === '') onChange(chosen.slice(0, -1))
    const action = keys[event.key]
    if (!action || (event.key === 'Enter' && (!open || options.length === 0))) return
    event.preventDefault()
    action()
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={styles.label}>
        {engage.who}
      </label>
      <div className={styles.pickerBox}>
        {chosen.map(note => (
          <Chosen
            key={note}
            name={board.notes.get(note)?.name ?? ''}
            onRemove={() => onChange(chosen.filter(other => other !== note))}
          />
        ))}
        <input
          id={id}
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && options[active] ? `${id}-${options[active].id}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={chosen.length === 0 ? engage.whoHint : ''}
          value={search}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onChange={event => {
            setSearch(event.target.value)
            setOpen(true)
            setActive(0)
          }}
          onKeyDown={onKey}
        />
      </div>
      {open && options.length > 0 && (
        <div id={`${id}-list`} role="listbox" aria-label={engage.who} className={styles.options}>
          {options.map((note, index) => (
            <div
              key={note.id}
              id={`${id}-${note.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              onPointerDown={event => {
                // keeps the focus in the field
                event.preventDefault()
                choose(note)
              }}
            >
              {note.name}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function Chosen({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { engage } = useMessages()
  return (
    <span className={styles.chosen}>
      {name}
      <button type="button" aria-label={engage.remove(name)} onClick={onRemove}>
        <X size={14} aria-hidden="true" />
      </button>
    </span>
  )
}

function optionsOf(notes: readonly Note[], search: string, chosen: readonly NoteId[]): readonly Note[] {
  const key = nameKey(search)
  return notes.filter(note => !chosen.includes(note.id) && nameKey(note.name).includes(key)).slice(0, SHOWN)
}
