import { liveNotes, type Note, type NoteId, nameKey } from '@samenbord/board'
import { X } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import styles from './stakeholder-picker.module.css'

const SHOWN = 8

interface StakeholderPickerProps {
  readonly id: string
  readonly chosen: readonly NoteId[]
  readonly error: string | undefined
  readonly onChange: (chosen: readonly NoteId[]) => void
}

/** Type part of a name, choose with arrows and Enter or a tap; Backspace takes the last one away. (WAI-ARIA combobox pattern) */
export function StakeholderPicker({ id, chosen, error, onChange }: StakeholderPickerProps) {
  const { engage } = useMessages()
  const board = useBoard()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(false)
  // Nothing is active until somebody types or walks, so that Enter in an empty field chooses nobody.
  const [active, setActive] = useState(-1)
  const options = useMemo(() => optionsOf(liveNotes(board), search, chosen), [board, search, chosen])

  const choose = (note: Note | undefined) => {
    if (!note) return
    onChange([...chosen, note.id])
    setSearch('')
    setActive(-1)
  }
  const walk = (step: 1 | -1) => {
    setOpen(true)
    const from = active < 0 && step < 0 ? 0 : active
    setActive(options.length === 0 ? -1 : (from + step + options.length) % options.length)
    return true
  }
  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Escape: () => {
      setOpen(false)
      return open
    },
    Enter: () => {
      if (open) choose(options[active])
      // a name that nobody has is not yet an entry to be written down
      return search !== '' || (open && active >= 0)
    },
    Backspace: () => {
      if (search === '') onChange(chosen.slice(0, -1))
      return false
    },
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey && keys[event.key]?.()) event.preventDefault()
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={styles.label}>
        {engage.who}
      </label>
      <div className={styles.box} data-wrong={error !== undefined}>
        {chosen.map(note => (
          <Chosen
            key={note}
            name={board.notes.get(note)?.name ?? engage.goneNote}
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
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          autoComplete="off"
          placeholder={chosen.length === 0 ? engage.whoHint : ''}
          value={search}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onChange={event => {
            setSearch(event.target.value)
            setOpen(true)
            setActive(event.target.value === '' ? -1 : 0)
          }}
          onKeyDown={onKey}
        />
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {open && <Options id={id} options={options} active={active} onChoose={choose} />}
    </div>
  )
}

interface OptionsProps {
  readonly id: string
  readonly options: readonly Note[]
  readonly active: number
  readonly onChoose: (note: Note) => void
}

function Options({ id, options, active, onChoose }: OptionsProps) {
  const { engage } = useMessages()
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={engage.who}
      className={styles.options}
      tabIndex={-1}
      // keeps the focus in the field
      onMouseDown={event => event.preventDefault()}
    >
      {options.map((note, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard
        <div
          key={note.id}
          id={`${id}-${note.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          onClick={() => onChoose(note)}
        >
          {note.name}
        </div>
      ))}
      {options.length === 0 && <p className={styles.none}>{engage.whoNone}</p>}
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
  const open = notes.filter(note => !chosen.includes(note.id))
  const starts = open.filter(note => nameKey(note.name).startsWith(key))
  const contains = open.filter(note => !starts.includes(note) && nameKey(note.name).includes(key))
  return [...starts, ...contains].slice(0, SHOWN)
}
