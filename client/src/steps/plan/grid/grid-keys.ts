// Walking the plan (WAI-ARIA grid pattern): one tab stop, arrows between cells, Shift to take more of them.

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

/** A rectangle of cells, both corners included. */
export interface GridRange {
  readonly from: GridPlace
  readonly to: GridPlace
}

/** The rectangle between two places. */
export function rangeOf(a: GridPlace, b: GridPlace): GridRange {
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  }
}

/** A key that types a character, rather than one that does something. */
export const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEventLike): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

interface KeyboardEventLike {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}
