// Canvases that show finished tiles. They are kept for the next tile, up to a limit, and the rest gives its memory back.

import type { Scratch } from '../paint/ink.ts'
import { TILE_SHOWN } from './tile-geometry.ts'

/** A finished picture: from the worker, or painted here. */
export type Picture = ImageBitmap | Scratch

export interface TileCanvas {
  readonly element: HTMLCanvasElement
  show(picture: Picture): void
}

/** Kept empty canvases: 12 MB at one device pixel per CSS pixel, 48 MB at two. */
const KEPT = 12

export interface TilePool {
  take(): TileCanvas
  give(canvas: TileCanvas): void
  /** Gives the memory of the kept ones back. */
  drain(): void
}

export function openTilePool(): TilePool {
  const kept: TileCanvas[] = []
  return {
    take: () => kept.pop() ?? newTileCanvas(),
    give(canvas) {
      canvas.element.remove()
      if (kept.length < KEPT) kept.push(canvas)
      else empty(canvas.element)
    },
    drain() {
      for (const { element } of kept.splice(0)) empty(element)
    },
  }
}

/** Safari keeps the memory of a canvas that is gone; one without a size has none. */
export function empty(canvas: HTMLCanvasElement): void {
  canvas.width = canvas.height = 0
}

const SIDE = `${TILE_SHOWN}px`

function newTileCanvas(): TileCanvas {
  const element = document.createElement('canvas')
  Object.assign(element.style, { position: 'absolute', left: '0', top: '0', width: SIDE, height: SIDE })
  return { element, show: shower(element) }
}

/** How pictures get into a canvas: handed over where the browser can, else copied. */
export function shower(element: HTMLCanvasElement): (picture: Picture) => void {
  const handed = typeof OffscreenCanvas === 'function' ? element.getContext('bitmaprenderer', { alpha: false }) : null
  const copied = handed ? null : element.getContext('2d', { alpha: false })
  return picture => {
    if (element.width !== picture.width) element.width = picture.width
    if (element.height !== picture.height) element.height = picture.height
    if (!handed) copied?.drawImage(picture, 0, 0)
    else if (picture instanceof ImageBitmap) handed.transferFromImageBitmap(picture)
    else if (picture instanceof OffscreenCanvas) handed.transferFromImageBitmap(picture.transferToImageBitmap())
  }
}
