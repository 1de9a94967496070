// The resting notes as tiles: panning and zooming move finished pictures, so that a frame costs the same on every board.
// A zoom shows the old level scaled until the new one is painted whole; then the two are swapped.

import type { Camera, Rect, Size } from '../camera.ts'
import { pixelRatio } from '../paint/pixel-ratio.ts'
import { type Overview, openOverview } from './overview.ts'
import { reachAt } from './paint-order.ts'
import type { Raster } from './raster.ts'
import { openTilePool } from './tile-canvas.ts'
import { cameraOf, type Span, spanSeen, spanUnder, TILE, TILE_SHOWN } from './tile-geometry.ts'
import { TileLevel } from './tile-level.ts'

/** How long a zoom must rest before the notes are painted anew, in milliseconds. */
const SETTLE_MS = 90
/** A level further off than this, larger or smaller, is replaced while the zoom still moves. */
const STRAY = 1.6
/** Pixels around the screen that are painted ahead. */
const RING = 384

interface LayerParts {
  /** The rectangle around all notes. */
  extent(): Rect | undefined
  /** Who paints just now. */
  raster(): Raster
}

/** Tiles in `host`, behind everything else in it. */
export class TileLayer {
  readonly #parts: LayerParts
  readonly #ground = document.createElement('div')
  readonly #pool = openTilePool()
  readonly #overview: Overview
  #size: Size = { width: 0, height: 0 }
  #camera: Camera | undefined
  #shown: TileLevel | undefined
  /** The level that is being painted for a new zoom, hidden until it is whole. */
  #next: TileLevel | undefined
  #zoomedAt = -Infinity
  #ratio = pixelRatio()
  #painted = false

  constructor(host: HTMLElement, parts: LayerParts) {
    this.#parts = parts
    Object.assign(this.#ground.style, { position: 'absolute', inset: '0', overflow: 'hidden', contain: 'strict' })
    host.append(this.#ground)
    this.#overview = openOverview(this.#ground, parts.extent)
    document.addEventListener('visibilitychange', this.#giveBack)
  }

  resize(size: Size): void {
    this.#size = size
    if (this.#ratio === pixelRatio()) return
    this.#ratio = pixelRatio()
    this.#restart()
  }

  /** Something changed there, in board units; nothing given: everywhere. */
  damage(area?: Rect): void {
    this.#overview.damage()
    for (const level of this.#levels()) level.damage(area ? spanUnder(grown(area, level.zoom), level.zoom) : 'all')
  }

  /** Brings the screen up to date; true when another frame is needed soon. */
  frame(camera: Camera, now: number): boolean {
    if (this.#size.width === 0) return false
    if (camera.zoom !== this.#camera?.zoom) this.#zoomedAt = now
    this.#camera = camera
    const raster = this.#parts.raster()
    raster.begin()
    this.#changeLevel(camera, now - this.#zoomedAt > SETTLE_MS)
    this.#shown ??= this.#open(camera)
    const shown = this.#shown
    const isSharp = shown.zoom === camera.zoom
    if (isSharp) this.#ask(shown, this.#seen(shown, camera))
    const isWhole = !shown.hasHoles(this.#seen(shown, camera))
    if (isSharp && isWhole) {
      this.#painted = true
      this.#tend(shown, camera)
    }
    for (const level of this.#levels()) level.place(camera, this.#ratio)
    this.#overview.frame({ camera, shown: !isWhole || shown.zoom > camera.zoom, raster })
    // what waits for the worker is told of when it comes
    return !isSharp || (raster.hasRoom() && shown.wanted(this.#seen(shown, camera, RING)).length > 0)
  }

  /** Does the screen show the area as it is, or not show it at all? */
  isClean(area: Rect): boolean {
    const [shown, camera] = [this.#shown, this.#camera]
    if (!shown || !camera || shown.zoom !== camera.zoom) return false
    return shown.isClean(common(spanUnder(grown(area, shown.zoom), shown.zoom), this.#seen(shown, camera)))
  }

  /** Has the screen been painted whole once? */
  isPainted(): boolean {
    return this.#painted
  }

  /** Pictures that were asked for will not come. */
  lost(): void {
    for (const level of this.#levels()) level.forgetAsked()
    this.#overview.lost()
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#giveBack)
    this.#restart()
    this.#overview.close()
    this.#ground.remove()
  }

  #levels(): TileLevel[] {
    return [this.#shown, this.#next].filter(level => level !== undefined)
  }

  #seen(level: TileLevel, camera: Camera, pad = 0): Span {
    return spanSeen({ camera, size: this.#size }, level.zoom, pad)
  }

  #open(camera: Camera): TileLevel {
    return new TileLevel(this.#ground, { pool: this.#pool, camera })
  }

  #ask(level: TileLevel, span: Span): void {
    const raster = this.#parts.raster()
    for (const spot of level.wanted(span)) {
      if (!raster.hasRoom()) return
      level.asked(spot)
      const order = { camera: cameraOf(spot, level.zoom), size: SQUARE, ratio: this.#ratio, dots: true }
      raster.paint(order, picture => level.show(spot, picture))
    }
  }

  /** Opens a level for a zoom that has gone far or come to rest, and swaps it in once it is whole. */
  #changeLevel(camera: Camera, settled: boolean): void {
    const isOff = (level: TileLevel) => level.zoom !== camera.zoom && (settled || hasStrayed(level.zoom, camera.zoom))
    if (this.#next && isOff(this.#next)) {
      this.#next.close()
      this.#next = undefined
    }
    if (this.#shown && !this.#next && isOff(this.#shown)) {
      this.#next = this.#open(camera)
      this.#next.setVisible(false)
    }
    const next = this.#next
    if (!next) return
    this.#ask(next, this.#seen(next, camera))
    if (next.hasHoles(this.#seen(next, camera))) return
    this.#shown?.close()
    this.#shown = next
    this.#next = undefined
    next.setVisible(true)
  }

  /** Paints ahead and gives back what is far away. */
  #tend(level: TileLevel, camera: Camera): void {
    if (level.isClean(this.#seen(level, camera))) this.#ask(level, this.#seen(level, camera, RING))
    level.trim(this.#seen(level, camera, RING + TILE))
  }

  #restart(): void {
    for (const level of this.#levels()) level.close()
    this.#shown = this.#next = undefined
    this.#pool.drain()
  }

  /** Another app is in front: keep what is seen, give back the rest. */
  readonly #giveBack = (): void => {
    if (!document.hidden) return
    this.#pool.drain()
    if (this.#shown && this.#camera) this.#shown.trim(this.#seen(this.#shown, this.#camera))
  }
}

const SQUARE = { width: TILE_SHOWN, height: TILE_SHOWN }

const hasStrayed = (from: number, to: number): boolean => Math.max(from / to, to / from) > STRAY

function grown({ x, y, width, height }: Rect, zoom: number): Rect {
  const reach = reachAt(zoom)
  return { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach }
}

const common = (a: Span, b: Span): Span => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})
