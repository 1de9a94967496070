// The faint dots behind the notes: orientation while panning, nothing more.

import type { Camera, Rect } from '../camera.ts'
import type { Ink } from './ink.ts'
import type { Palette } from './palette.ts'

/** Board units between two dots at 100 %; a finer or coarser step is taken when they come too close or too far. */
const STEP = 24
const CLOSEST = 16

interface GridOrder {
  readonly camera: Camera
  /** Pixels to fill. */
  readonly area: Rect
  readonly palette: Palette
  readonly ratio: number
}

/** Fills `area` with the colour of the canvas and its dots. The context's unit is a CSS pixel. */
export function paintGrid(context: Ink, { camera, area, palette, ratio }: GridOrder): void {
  context.fillStyle = palette.canvas
  context.fillRect(area.x, area.y, area.width, area.height)
  const step = stepAt(camera.zoom)
  const apart = step * camera.zoom
  const dot = 1.5
  context.fillStyle = palette.dot
  const firstX = Math.floor((camera.x * camera.zoom + area.x) / apart) * apart - camera.x * camera.zoom
  const firstY = Math.floor((camera.y * camera.zoom + area.y) / apart) * apart - camera.y * camera.zoom
  const grain = (value: number) => Math.round(value * ratio) / ratio
  for (let y = firstY; y < area.y + area.height; y += apart) {
    for (let x = firstX; x < area.x + area.width; x += apart) context.fillRect(grain(x), grain(y), dot, dot)
  }
}

function stepAt(zoom: number): number {
  let step = STEP
  while (step * zoom < CLOSEST) step *= 2
  return step
}
