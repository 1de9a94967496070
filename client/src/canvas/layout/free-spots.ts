// Where new notes go: tidy cells of one grid that everybody shares, in view, never on top of another note. Pure.

import { NOTE_SIZE, type Position } from '@samenbord/board'
import { around, type Rect } from '../camera.ts'

/** Room between two notes laid out by the product, in board units. */
export const NOTE_GAP = 16
/** Side of a cell of the grid. */
export const CELL = NOTE_SIZE + NOTE_GAP
/** A block of pasted notes is about this much wider than high, like a screen. */
const BLOCK_ASPECT = 1.6

/** The notes that are there already, asked by rectangle. */
type Occupied = (rect: Rect) => boolean

/** The occupied places of a plain list of positions; for callers without a spatial index. */
export function occupiedBy(positions: Iterable<Position>): Occupied {
  const taken = [...positions]
  return rect =>
    taken.some(
      ({ x, y }) =>
        x < rect.x + rect.width && x + NOTE_SIZE > rect.x && y < rect.y + rect.height && y + NOTE_SIZE > rect.y,
    )
}

/** `count` free places in tidy rows: in `view` while there is room, as one block when there are many, else just below `everything`. */
export function freeSpots(
  count: number,
  where: { view: Rect; everything: Rect | undefined; occupied: Occupied },
): Position[] {
  const { view, everything, occupied } = where
  const columns = columnsFor(count, view)
  if (count <= columns) {
    const free = cellsIn(view).filter(cell => !occupied(noteAt(cell)))
    if (free.length >= count) return free.slice(0, count)
  }
  const rows = Math.ceil(count / columns)
  const start = cellsIn(view).find(cell => !occupied(blockAt(cell, columns, rows)) && fits(cell, columns, view))
  return block(start ?? below(view, everything), columns, count)
}

/** The first free place from `position` on, going right along its row. */
export function spotBeside(position: Position, occupied: Occupied): Position {
  let x = position.x + CELL
  for (let tries = 0; tries < 100 && occupied(noteAt({ x, y: position.y })); tries++) x += CELL
  return { x, y: position.y }
}

/** The rectangle a note at `position` covers. */
export function noteAt(position: Position): Rect {
  return { x: position.x, y: position.y, width: NOTE_SIZE, height: NOTE_SIZE }
}

/** The rectangle around the notes at `positions`; undefined when there are none. */
export function extentOf(positions: Iterable<Position>): Rect | undefined {
  return around([...positions].map(noteAt))
}

/** As many as look well, and as the view has while the view can hold them all; more will be looked at from further away. */
function columnsFor(count: number, view: Rect): number {
  const inRow = Math.max(1, Math.floor((view.width + NOTE_GAP) / CELL))
  const inColumn = Math.max(1, Math.floor((view.height + NOTE_GAP) / CELL))
  const wanted = Math.max(Math.min(count, 4), Math.ceil(Math.sqrt(count * BLOCK_ASPECT)))
  return count <= inRow * inColumn ? Math.min(inRow, wanted) : wanted
}

/** Every cell wholly inside `view`, row by row. */
function cellsIn(view: Rect): Position[] {
  const [left, top] = [Math.ceil(view.x / CELL), Math.ceil(view.y / CELL)]
  const right = Math.floor((view.x + view.width - NOTE_SIZE) / CELL)
  const bottom = Math.floor((view.y + view.height - NOTE_SIZE) / CELL)
  const cells: Position[] = []
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ x: column * CELL, y: row * CELL })
  }
  return cells
}

function fits(cell: Position, columns: number, view: Rect): boolean {
  return cell.x + columns * CELL - NOTE_GAP <= view.x + view.width
}

function blockAt(start: Position, columns: number, rows: number): Rect {
  return { ...start, width: columns * CELL - NOTE_GAP, height: rows * CELL - NOTE_GAP }
}

function block(start: Position, columns: number, count: number): Position[] {
  return Array.from({ length: count }, (_, index) => ({
    x: start.x + (index % columns) * CELL,
    y: start.y + Math.floor(index / columns) * CELL,
  }))
}

/** The first cell of the row under everything, at the left edge of the view. */
function below(view: Rect, everything: Rect | undefined): Position {
  const x = Math.ceil(view.x / CELL) * CELL
  const floor = everything ? everything.y + everything.height + NOTE_GAP : view.y
  return { x, y: Math.ceil(floor / CELL) * CELL }
}
