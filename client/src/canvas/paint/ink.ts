// What is painted with: the same on the page and in the worker, where there is no document.

/** A 2D context, of a canvas on the page or off it. */
export type Ink = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A canvas that is never on the screen itself. */
export type Scratch = HTMLCanvasElement | OffscreenCanvas

/** A canvas to paint on, of that many device pixels, wherever this runs. */
export function newScratch(width: number, height: number): Scratch {
  if (typeof OffscreenCanvas === 'function') return new OffscreenCanvas(width, height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

/** The context of a scratch canvas; `opaque` where everything on it will be painted. */
export function inkOf(canvas: Scratch, { opaque = false } = {}): Ink | null {
  // both kinds have this method; the union of their overloads cannot be called as one
  return (canvas as OffscreenCanvas).getContext('2d', { alpha: !opaque })
}
