import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type GridPlace, type GridRange, rangeOf } from './grid-keys.ts'

export interface GridCursor {
  /** Where the keys go; Tab reaches it. */
  readonly active: GridPlace
  readonly range: GridRange
  /** Goes there and focuses it; `extend` keeps the other corner of the range. */
  go(place: GridPlace, extend?: boolean): void
  /** Notes that the focus has come there by itself: a click, Tab. */
  arrived(place: GridPlace): void
}

interface Grid {
  readonly rows: number
  readonly columns: number
  readonly table: RefObject<HTMLTableElement | null>
  /** Brings a row into the page, when only the rows in view are there. */
  readonly reveal: (row: number) => void
}

const first: GridPlace = { row: 0, column: 1 }

/** The place in the grid where the keys go, and the range that Shift has drawn from it. */
export function useGridCursor({ rows, columns, table, reveal }: Grid): GridCursor {
  const [corners, setCorners] = useState({ active: first, anchor: first })
  const isGoing = useRef(false)
  const keep = ({ row, column }: GridPlace) => ({ row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) })
  const active = keep(corners.active)

  const go = useCallback((place: GridPlace, extend = false) => {
    isGoing.current = true
    setCorners(before => ({ active: place, anchor: extend ? before.anchor : place }))
  }, [])
  const arrived = useCallback((place: GridPlace) => {
    setCorners(before => (isAt(before.active, place) ? before : { active: place, anchor: place }))
  }, [])

  // The row may come into the page a moment after it was asked for: hence after every painting, until it is there.
  useEffect(() => {
    if (!isGoing.current) return
    const cell = cellAt(table.current, active)
    if (cell) {
      isGoing.current = false
      cell.focus()
    } else reveal(active.row)
  })

  return { active, range: rangeOf(active, keep(corners.anchor)), go, arrived }
}

const isAt = (a: GridPlace, b: GridPlace): boolean => a.row === b.row && a.column === b.column

/** The element of a cell that takes the focus. */
function cellAt(table: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return table?.querySelector(`[data-row="${row}"] [data-column="${column}"]`) ?? null
}

/** The place of the cell that holds an element. */
export function placeOf(element: EventTarget): GridPlace | undefined {
  if (!(element instanceof HTMLElement)) return undefined
  const column = element.closest('[data-column]')?.getAttribute('data-column')
  const row = element.closest('[data-row]')?.getAttribute('data-row')
  return column && row ? { row: Number(row), column: Number(column) } : undefined
}
