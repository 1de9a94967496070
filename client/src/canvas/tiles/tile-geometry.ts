// Which tiles a camera sees. A level of tiles has one zoom; its pixels count from the board's origin.

import type { Camera, Rect, Size } from '../camera.ts'

/** Side of a tile in CSS pixels. */
export const TILE = 512
/** Tiles are painted and shown a little larger, over their right and lower neighbours: no seam shows while they are scaled. */
export const TILE_SHOWN = TILE + 1

/** Columns and rows of tiles, both ends included. */
export interface Span {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Tiles of a level that lie on the screen, and `pad` pixels of the level around it. */
export function spanSeen({ camera, size }: { camera: Camera; size: Size }, zoom: number, pad: number): Span {
  const ratio = zoom / camera.zoom
  const [x, y] = [camera.x * zoom - pad, camera.y * zoom - pad]
  return {
    left: Math.floor(x / TILE),
    top: Math.floor(y / TILE),
    right: Math.ceil((x + size.width * ratio + 2 * pad) / TILE) - 1,
    bottom: Math.ceil((y + size.height * ratio + 2 * pad) / TILE) - 1,
  }
}

/** Tiles of a level that an area of the board, in board units, touches. */
export function spanUnder({ x, y, width, height }: Rect, zoom: number): Span {
  return {
    left: Math.floor((x * zoom) / TILE),
    top: Math.floor((y * zoom) / TILE),
    right: Math.floor(((x + width) * zoom) / TILE),
    bottom: Math.floor(((y + height) * zoom) / TILE),
  }
}

export interface TileSpot {
  readonly column: number
  readonly row: number
}

export const isWithin = ({ column, row }: TileSpot, { left, top, right, bottom }: Span): boolean =>
  column >= left && column <= right && row >= top && row <= bottom

/** Every tile of a span, those in the middle first. */
export function tilesOf({ left, top, right, bottom }: Span): TileSpot[] {
  const tiles: TileSpot[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) tiles.push({ column, row })
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const away = ({ column, row }: TileSpot) => (column - x) ** 2 + (row - y) ** 2
  return tiles.sort((a, b) => away(a) - away(b))
}

/** One number for each tile; boards are far smaller than what it can tell apart. */
export const keyOf = ({ column, row }: TileSpot): number => (column + 0x80_0000) * 0x100_0000 + (row + 0x80_0000)

/** What a tile shows, as a camera of TILE by TILE pixels. */
export const cameraOf = ({ column, row }: TileSpot, zoom: number): Camera => ({
  x: (column * TILE) / zoom,
  y: (row * TILE) / zoom,
  zoom,
})
