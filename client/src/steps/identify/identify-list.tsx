import { categories, deleteNotes, liveNotes } from '@samenbord/board'
import { EmptyState, TextField, useSnapshot } from '@samenbord/ui'
import { Plus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { UndoNotice, useUndoNotice } from '../undo-notice.tsx'
import { BulkActions } from './bulk-actions.tsx'
import styles from './identify-list.module.css'
import { ListHead } from './list-head.tsx'
import { type ListFilter, listRows, type Sorting } from './list-rows.ts'
import { NoteRow } from './note-row.tsx'
import { beginWith } from './quick-add-state.ts'
import { useNoteGrid } from './use-note-grid.ts'

/** Every note as a row, with everything that can be done to it on the canvas. */
export function IdentifyList() {
  const { identify } = useMessages()
  const { language } = useLanguage()
  const { documents, selection } = useWorkshop()
  const board = useBoard()
  const mayWrite = useMayWrite().notes
  const selected = useSnapshot(selection)
  const [filter, setFilter] = useState<ListFilter>({ search: '', category: undefined })
  const [sorting, setSorting] = useState<Sorting>()
  const [notice, say] = useUndoNotice()
  const notes = useMemo(() => liveNotes(board), [board])
  const rows = useMemo(
    () => listRows(notes, filter, { sorting, compare: new Intl.Collator(language).compare }),
    [notes, filter, sorting, language],
  )
  const onDeleted = useCallback((count: number) => say(identify.deleted(count)), [say, identify])
  const grid = useNoteGrid(rows, onDeleted)
  const onDelete = useCallback(
    (id: string) => {
      deleteNotes(documents.board, [id])
      onDeleted(1)
    },
    [documents, onDeleted],
  )
  const chosen = rows.filter(note => selected.has(note.id)).map(note => note.id)
  const tabStop = rows.find(row => row.id === grid.active?.row) ?? rows[0]

  if (notes.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState title={identify.empty}>
          <p>{identify.emptyText}</p>
        </EmptyState>
        <UndoNotice text={notice} />
      </div>
    )
  }
  return (
    <div className={styles.list}>
      <Tools filter={filter} onFilter={setFilter} shown={rows.length} all={notes.length} />
      <div className={styles.scroll}>
        <table
          ref={grid.table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with the keyboard of a grid is a grid
          role="grid"
          aria-multiselectable="true"
          className={styles.table}
          onKeyDown={grid.onKeyDown}
          onFocus={grid.onFocus}
        >
          <caption className="visually-hidden">
            {identify.listCaption}. {identify.rowHelp}
          </caption>
          <ListHead
            sorting={sorting}
            onSort={setSorting}
            allSelected={rows.length > 0 && chosen.length === rows.length}
            onSelectAll={all => selection.set(all ? rows.map(note => note.id) : [])}
          />
          <tbody>
            {rows.map(note => (
              <NoteRow
                key={note.id}
                note={note}
                selected={selected.has(note.id)}
                column={note === tabStop ? (grid.active?.column ?? 'name') : undefined}
                editing={grid.editing === note.id}
                onEdit={grid.edit}
                onToggle={grid.toggle}
                onDelete={onDelete}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles.none}>{identify.noMatch}</p>}
        {mayWrite && (
          <button
            type="button"
            className={styles.addRow}
            onClick={() => beginWith(filter.category === 'none' ? undefined : filter.category)}
          >
            <Plus size={16} aria-hidden="true" />
            {identify.quickAdd}
          </button>
        )}
      </div>
      {chosen.length > 0 && mayWrite && (
        <div className={styles.float}>
          <BulkActions ids={chosen} onDeleted={onDeleted} />
        </div>
      )}
      <UndoNotice text={chosen.length > 0 ? undefined : notice} />
    </div>
  )
}

interface ToolsProps {
  readonly filter: ListFilter
  readonly onFilter: (filter: ListFilter) => void
  readonly shown: number
  readonly all: number
}

function Tools({ filter, onFilter, shown, all }: ToolsProps) {
  const { identify, method } = useMessages()
  const options = [...categories, 'none' as const]
  return (
    <div className={styles.tools}>
      <TextField
        label={identify.find}
        labelHidden
        type="search"
        placeholder={identify.find}
        value={filter.search}
        onChange={event => onFilter({ ...filter, search: event.target.value })}
      />
      <select
        className={styles.filter}
        aria-label={identify.show}
        value={filter.category ?? ''}
        onChange={event => onFilter({ ...filter, category: options.find(option => option === event.target.value) })}
      >
        <option value="">{identify.allCategories}</option>
        {options.map(option => (
          <option key={option} value={option}>
            {option === 'none' ? identify.noCategory : method.category[option]}
          </option>
        ))}
      </select>
      <span className={styles.progress} role="status">
        {shown === all ? identify.total(all) : identify.shownOf(shown, all)}
      </span>
    </div>
  )
}
