// All tiles of one zoom, in one element that a single transform moves and scales.

import { type Camera, toPoint } from '../camera.ts'
import type { Picture, TileCanvas, TilePool } from './tile-canvas.ts'
import { isWithin, keyOf, type Span, spanSeen, TILE, type TileSpot, tilesOf } from './tile-geometry.ts'

interface Tile extends TileSpot {
  readonly canvas: TileCanvas
  /** What it shows is no longer so. */
  stale: boolean
}

interface Asked extends TileSpot {
  /** It changed after it was asked for: the picture on its way is an old one. */
  late: boolean
}

export class TileLevel {
  readonly zoom: number
  readonly #pool: TilePool
  readonly #element = document.createElement('div')
  readonly #tiles = new Map<number, Tile>()
  readonly #asked = new Map<number, Asked>()
  /** The tile at the element's corner, so that no tile stands at a huge coordinate. */
  readonly #corner: TileSpot
  #transform = ''
  #closed = false

  constructor(host: HTMLElement, { pool, camera }: { pool: TilePool; camera: Camera }) {
    this.#pool = pool
    this.zoom = camera.zoom
    const { left, top } = spanSeen({ camera, size: { width: 1, height: 1 } }, camera.zoom, 0)
    this.#corner = { column: left, row: top }
    Object.assign(this.#element.style, { position: 'absolute', left: '0', top: '0', width: '0', height: '0' })
    Object.assign(this.#element.style, { transformOrigin: '0 0', willChange: 'transform' })
    host.append(this.#element)
  }

  /** Puts the level where a camera sees it, on whole device pixels while it is sharp. */
  place(camera: Camera, ratio: number): void {
    const scale = camera.zoom / this.zoom
    const { column, row } = this.#corner
    const { x, y } = toPoint(camera, { x: (column * TILE) / this.zoom, y: (row * TILE) / this.zoom })
    const put = (value: number) => (scale === 1 ? Math.round(value * ratio) / ratio : value)
    const transform = `translate3d(${put(x)}px, ${put(y)}px, 0)${scale === 1 ? '' : ` scale(${scale})`}`
    if (transform === this.#transform) return
    this.#transform = transform
    this.#element.style.transform = transform
  }

  setVisible(visible: boolean): void {
    this.#element.style.visibility = visible ? 'visible' : 'hidden'
  }

  /** Tiles of the span that have to be asked for, those in the middle first. */
  wanted(span: Span): TileSpot[] {
    return tilesOf(span).filter(spot => {
      const key = keyOf(spot)
      return !this.#asked.has(key) && (this.#tiles.get(key)?.stale ?? true)
    })
  }

  /** Is there a tile of the span without any picture, not even an old one? */
  hasHoles(span: Span): boolean {
    return tilesOf(span).some(spot => !this.#tiles.has(keyOf(spot)))
  }

  /** Is everything shown of the span as it should be? */
  isClean(span: Span): boolean {
    return tilesOf(span).every(spot => {
      const key = keyOf(spot)
      return !this.#asked.has(key) && this.#tiles.get(key)?.stale === false
    })
  }

  /** A picture of the tile is on its way. */
  asked(spot: TileSpot): void {
    this.#asked.set(keyOf(spot), { ...spot, late: false })
  }

  /** The picture came. */
  show(spot: TileSpot, picture: Picture): void {
    const key = keyOf(spot)
    const late = this.#asked.get(key)?.late ?? true
    this.#asked.delete(key)
    if (this.#closed) return
    const tile = this.#tiles.get(key) ?? this.#add(spot)
    tile.canvas.show(picture)
    tile.stale = late
  }

  /** No picture will come for what was asked. */
  forgetAsked(): void {
    this.#asked.clear()
    for (const tile of this.#tiles.values()) tile.stale = true
  }

  damage(span: Span | 'all'): void {
    for (const tile of this.#tiles.values()) if (span === 'all' || isWithin(tile, span)) tile.stale = true
    for (const asked of this.#asked.values()) if (span === 'all' || isWithin(asked, span)) asked.late = true
  }

  /** Gives back what lies outside the span. */
  trim(span: Span): void {
    for (const [key, tile] of this.#tiles) {
      if (isWithin(tile, span)) continue
      this.#tiles.delete(key)
      this.#pool.give(tile.canvas)
    }
  }

  count(): number {
    return this.#tiles.size
  }

  close(): void {
    this.#closed = true
    for (const { canvas } of this.#tiles.values()) this.#pool.give(canvas)
    this.#tiles.clear()
    this.#element.remove()
  }

  #add(spot: TileSpot): Tile {
    const canvas = this.#pool.take()
    const { column, row } = this.#corner
    canvas.element.style.transform = `translate(${(spot.column - column) * TILE}px, ${(spot.row - row) * TILE}px)`
    this.#element.append(canvas.element)
    const tile = { ...spot, canvas, stale: false }
    this.#tiles.set(keyOf(spot), tile)
    return tile
  }
}
