// Walking the plan (WAI-ARIA grid pattern): one tab stop, arrows between cells.

export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a place, at most to the edge; undefined leaves the key to the browser. */
export function nextPlace(key: string, ctrl: boolean, at: GridPlace & { rows: number; columns: number }) {
  const { row, column, rows, columns } = at
  const places: Readonly<Record<string, GridPlace>> = {
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? rows - 1 : row, column: columns - 1 },
  }
  const place = places[key]
  return place && { row: within(place.row, rows), column: within(place.column, columns) }
}

const PAGE = 10

const within = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1))

/** Marks what the arrow keys stop at. */
const CELL = '[data-cell]'

const rowsOf = (grid: HTMLElement): HTMLElement[][] =>
  [...grid.querySelectorAll('tr')]
    .map(row => [...row.querySelectorAll<HTMLElement>(CELL)])
    .filter(row => row.length > 0)

/** Moves the focus when the key asks for it; true when it did. */
export function walkGrid(grid: HTMLElement, from: EventTarget, { key, ctrlKey }: { key: string; ctrlKey: boolean }) {
  if (!(from instanceof HTMLElement) || !from.matches(CELL)) return false
  const rows = rowsOf(grid)
  const row = rows.findIndex(cells => cells.includes(from))
  const cells = rows[row] ?? []
  const size = { rows: rows.length, columns: cells.length }
  const next = nextPlace(key, ctrlKey, { row, column: cells.indexOf(from), ...size })
  if (!next) return false
  rows[next.row]?.[next.column]?.focus()
  return true
}

/** Makes `cell` the one that Tab reaches. */
export function stopAt(grid: HTMLElement, cell: HTMLElement): void {
  for (const other of grid.querySelectorAll<HTMLElement>(`${CELL}[tabindex="0"]`)) other.tabIndex = -1
  cell.tabIndex = 0
}

/** Makes sure that Tab reaches one cell, also when the one it reached was filtered away. */
export function keepTabStop(grid: HTMLElement): void {
  if (grid.querySelector(`${CELL}[tabindex="0"]`)) return
  const cell = grid.querySelector<HTMLElement>(`td ${CELL}`)
  if (cell) cell.tabIndex = 0
}
