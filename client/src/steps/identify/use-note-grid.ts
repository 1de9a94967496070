import { deleteNotes, type Note, type NoteId } from '@samenbord/board'
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { besideRow, CELL, type CellPlace, type GridAct, gridWish, placeOf } from './grid-keys.ts'

export interface NoteGrid {
  /** The one cell that Tab reaches. */
  readonly active: CellPlace | undefined
  /** The note whose name is being written. */
  readonly editing: NoteId | undefined
  readonly table: { current: HTMLTableElement | null }
  edit(note: NoteId | undefined): void
  /** Selects a note or lets it go; `range` takes along everything since the last one. */
  toggle(note: NoteId, range: boolean): void
  onKeyDown(event: KeyboardEvent): void
  onFocus(event: FocusEvent<HTMLElement>): void
}

/** Focus, keys and selection of the list of notes. */
export function useNoteGrid(rows: readonly Note[], onDeleted: (count: number) => void): NoteGrid {
  const { documents, selection } = useWorkshop()
  const { notes: mayWrite, noteRemoval } = useMayWrite()
  const [active, setActive] = useState<CellPlace>()
  const [editing, edit] = useState<NoteId>()
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<CellPlace>(undefined)
  const anchor = useRef<NoteId>(undefined)
  const ids = useRef<readonly NoteId[]>([])
  ids.current = rows.map(row => row.id)

  useEffect(() => {
    if (wanted.current) cellAt(table.current, wanted.current)?.focus()
    wanted.current = undefined
  })

  const toggle = useCallback(
    (note: NoteId, range: boolean) => {
      const [from, to] = [ids.current.indexOf(anchor.current ?? ''), ids.current.indexOf(note)]
      if (range && from >= 0) {
        selection.set([...selection.get(), ...ids.current.slice(Math.min(from, to), Math.max(from, to) + 1)])
      } else selection.toggle(note)
      anchor.current = note
    },
    [selection],
  )

  function remove(cell: HTMLElement, place: CellPlace): void {
    const selected = ids.current.filter(id => selection.get().has(id))
    const gone = selected.includes(place.row) ? selected : [place.row]
    const next = placeOf(besideRow(cell, 1) ?? besideRow(cell, -1) ?? cell)
    if (gone.length === 1) wanted.current = next
    deleteNotes(documents.board, gone)
    selection.clear()
    onDeleted(gone.length)
  }

  const acts: Readonly<Record<GridAct, (cell: HTMLElement, place: CellPlace) => void>> = {
    focus: cell => cell.focus(),
    leave: cell => cell.focus(),
    toggle: (_cell, { row }) => toggle(row, false),
    remove: (cell, place) => noteRemoval && remove(cell, place),
    enter(cell, { row, column }) {
      if (column === 'select') toggle(row, false)
      else if (column !== 'name') enter(cell)
      else if (mayWrite) edit(row)
    },
  }

  return {
    active,
    editing,
    table,
    edit,
    toggle,
    onKeyDown(event) {
      if (!(event.target instanceof HTMLElement)) return
      const { key, shiftKey, altKey } = event
      const wish = altKey
        ? undefined
        : gridWish(event.target, { key, ctrl: event.ctrlKey || event.metaKey, shift: shiftKey })
      if (!wish) return
      event.preventDefault()
      if (wish.kind === 'selectAll') return selection.set(ids.current)
      const place = placeOf(wish.cell)
      if (place) acts[wish.kind](wish.cell, place)
    },
    onFocus(event) {
      const place = placeOf(event.target)
      if (place && (place.row !== active?.row || place.column !== active.column)) setActive(place)
    },
  }
}

const cellAt = (table: HTMLElement | null, { row, column }: CellPlace): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] > [${CELL}="${column}"]`) ?? null

function enter(cell: HTMLElement): void {
  const control = cell.querySelector<HTMLElement>('select, button, input')
  control?.focus()
  if (control instanceof HTMLButtonElement) control.click()
  // not every browser opens a list by script; the arrows change it all the same
  if (control instanceof HTMLSelectElement && 'showPicker' in control) control.showPicker()
}
