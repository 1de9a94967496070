import { categories, deleteNotes, liveNotes, type Note, nameKey } from '@samenbord/board'
import { Checkbox, EmptyState, IconButton, TextField, useSnapshot } from '@samenbord/ui'
import { Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo, useMemo, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { BulkActions } from './bulk-actions.tsx'
import styles from './identify-list.module.css'
import { CategoryField, ColourField, KindField, NameField } from './note-fields.tsx'

/** Every note as a row, with everything that can be done to it on the canvas. */
export function IdentifyList() {
  const { identify, method } = useMessages()
  const board = useBoard()
  const { selection } = useWorkshop()
  const selected = useSnapshot(selection)
  const [search, setSearch] = useState('')
  const [category, setCategory] = useState('')
  const notes = useMemo(() => liveNotes(board), [board])
  const shown = useMemo(() => notes.filter(note => matches(note, search, category)), [notes, search, category])

  if (notes.length === 0) {
    return (
      <EmptyState title={identify.empty}>
        <p>{identify.emptyText}</p>
      </EmptyState>
    )
  }
  const allSelected = shown.length > 0 && shown.every(note => selected.has(note.id))
  return (
    <div className={styles.list}>
      <div className={styles.filters}>
        <TextField
          label={identify.find}
          labelHidden
          type="search"
          placeholder={identify.find}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
        <select
          className={styles.filter}
          aria-label={identify.show}
          value={category}
          onChange={event => setCategory(event.target.value)}
        >
          <option value="">{identify.allCategories}</option>
          {categories.map(option => (
            <option key={option} value={option}>
              {method.category[option]}
            </option>
          ))}
          <option value="none">{method.uncategorised}</option>
        </select>
        <BulkActions />
      </div>
      <table className={styles.table} onKeyDown={walkRows}>
        <caption className="visually-hidden">
          {identify.listCaption}. {identify.rowHelp}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                label={identify.selectAll}
                labelHidden
                checked={allSelected}
                onChange={checked => selection.set(checked ? shown.map(note => note.id) : [])}
              />
            </th>
            <th scope="col">{identify.name}</th>
            <th scope="col">{identify.category}</th>
            <th scope="col">{identify.kind}</th>
            <th scope="col">{identify.colour}</th>
            <th scope="col">
              <span className="visually-hidden">{identify.delete}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(note => (
            <NoteRow key={note.id} note={note} selected={selected.has(note.id)} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={styles.none}>{identify.noMatch}</p>}
    </div>
  )
}

function matches(note: Note, search: string, category: string): boolean {
  const inCategory = category === '' || (note.category ?? 'none') === category
  return inCategory && nameKey(note.name).includes(nameKey(search))
}

const NoteRow = memo(function NoteRow({ note, selected }: { note: Note; selected: boolean }) {
  const { identify } = useMessages()
  const { documents, selection } = useWorkshop()
  const mayWrite = useMayWrite().board
  const name = note.name || identify.noName
  return (
    <tr data-selected={selected}>
      <td>
        <Checkbox
          label={identify.select(name)}
          labelHidden
          checked={selected}
          onChange={() => selection.toggle(note.id)}
        />
      </td>
      <th scope="row" style={{ borderLeftColor: `var(--note-${note.colour})` }}>
        <NameField note={note} label={identify.nameOf(name)} labelHidden />
      </th>
      <td>
        <CategoryField note={note} label={identify.categoryOf(name)} labelHidden />
      </td>
      <td>
        <KindField note={note} label={identify.kindOf(name)} labelHidden />
      </td>
      <td>
        <ColourField note={note} label={identify.colourOf(name)} labelHidden />
      </td>
      <td>
        <IconButton
          label={identify.deleteOf(name)}
          disabled={!mayWrite}
          onClick={() => deleteNotes(documents.board, [note.id])}
        >
          <Trash2 size={16} aria-hidden="true" />
        </IconButton>
      </td>
    </tr>
  )
})

// Up and down go to the same column of the next row, as in a spreadsheet; a select keeps its own arrows.
function walkRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const from = event.target
  if (step === 0 || !(from instanceof HTMLInputElement)) return
  const cell = from.closest('td, th')
  const row = cell?.parentElement
  if (!cell || !row) return
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling
  const target = next?.children[[...row.children].indexOf(cell)]?.querySelector<HTMLElement>('input')
  if (!target) return
  event.preventDefault()
  target.focus()
}
