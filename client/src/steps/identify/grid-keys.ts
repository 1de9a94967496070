// The keyboard of a table that works as a grid (WAI-ARIA grid pattern): one tab stop, arrows between cells, Enter into a cell, Escape out.

/** Marks a cell; the value is its column. Its row carries `data-row` with the note's id. */
export const CELL = 'data-cell'

export interface CellPlace {
  readonly row: string
  readonly column: string
}

/** What a key asks of the grid. */
export type GridWish = { readonly kind: GridAct; readonly cell: HTMLElement } | { readonly kind: 'selectAll' }

export type GridAct = 'focus' | 'enter' | 'leave' | 'remove' | 'toggle'

interface Key {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

/** Reads a key pressed on `target`; undefined leaves it to the browser. */
export function gridWish(target: HTMLElement, pressed: Key): GridWish | undefined {
  const cell = target.closest<HTMLElement>(`[${CELL}]`)
  if (!cell) return undefined
  return target === cell ? onCell(cell, pressed) : inCell(cell, target, pressed)
}

/** The place of the cell that holds an element. */
export function placeOf(element: HTMLElement): CellPlace | undefined {
  const column = element.closest(`[${CELL}]`)?.getAttribute(CELL)
  const row = element.closest('[data-row]')?.getAttribute('data-row')
  return column && row ? { row, column } : undefined
}

function onCell(cell: HTMLElement, { key, ctrl }: Key): GridWish | undefined {
  const next = neighbour(cell, key, ctrl)
  if (next) return { kind: 'focus', cell: next }
  if (ctrl) return key.toLowerCase() === 'a' ? { kind: 'selectAll' } : undefined
  if (key === 'Enter' || key === 'F2') return { kind: 'enter', cell }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'remove', cell }
  if (key === ' ') return { kind: 'toggle', cell }
  return undefined
}

function inCell(cell: HTMLElement, target: HTMLElement, { key, shift }: Key): GridWish | undefined {
  if (key === 'Escape') return { kind: 'leave', cell }
  if (key === 'Enter' && target instanceof HTMLInputElement && target.type === 'text') {
    const below = besideRow(cell, shift ? -1 : 1)
    return below ? { kind: 'focus', cell: below } : { kind: 'leave', cell }
  }
  if (key === 'Tab') {
    const beside = shift ? cell.previousElementSibling : cell.nextElementSibling
    return beside instanceof HTMLElement ? { kind: 'focus', cell: beside } : undefined
  }
  return undefined
}

function neighbour(cell: HTMLElement, key: string, ctrl: boolean): HTMLElement | undefined {
  const row = cell.parentElement
  if (!row) return undefined
  const cells = cellsOf(row)
  const at = cells.indexOf(cell)
  const rows = rowsOf(row)
  const inRow = (index: number) => cellsOf(rows.at(index))[at]
  const moves: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowRight: () => cells[at + 1],
    ArrowLeft: () => cells[at - 1],
    ArrowDown: () => besideRow(cell, 1),
    ArrowUp: () => besideRow(cell, -1),
    PageDown: () => inRow(Math.min(rows.indexOf(row) + PAGE, rows.length - 1)),
    PageUp: () => inRow(Math.max(rows.indexOf(row) - PAGE, 0)),
    Home: () => (ctrl ? inRow(0) : cells[0]),
    End: () => (ctrl ? inRow(-1) : cells.at(-1)),
  }
  return moves[key]?.()
}

const PAGE = 10

/** The cell in the same column, `step` rows further. */
export function besideRow(cell: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const row = cell.parentElement
  if (!row) return undefined
  const beside = step > 0 ? row.nextElementSibling : row.previousElementSibling
  return cellsOf(beside ?? undefined)[cellsOf(row).indexOf(cell)]
}

const cellsOf = (row: Element | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>(`:scope > [${CELL}]`) ?? []),
]
const rowsOf = (row: Element): Element[] => [...(row.parentElement?.children ?? [])]
