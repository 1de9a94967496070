// The matrix as pixels: its quadrants and points without words, for programs that cannot show the lines and letters.
import { levelOfQuadrant, type Thresholds } from '@samenbord/board'
import { levelColours } from '../level-colours.ts'
import { PICTURE, PLANE } from '../matrix-shapes.ts'
import type { Source } from '../plan-format.ts'

const SCALE = 1 / 3
const DOT = 3

/** The bytes of a PNG. */
export async function matrixPixels({ plan, session }: Source): Promise<Uint8Array> {
  const { encode } = await import('fast-png')
  const canvas = new Canvas(PICTURE.width * SCALE, PICTURE.height * SCALE)
  const plane = new Canvas(Math.round(PLANE.width * SCALE), Math.round(PLANE.height * SCALE))
  drawPlane(plane, session.thresholds)
  for (const { placement, level } of plan.rows)
    if (placement && level) drawDot(plane, placement, levelColours[level].ink)
  canvas.paste(plane, { left: Math.round(PLANE.left * SCALE), top: Math.round(PLANE.top * SCALE) })
  return encode({ width: canvas.width, height: canvas.height, data: canvas.data, channels: 3, depth: 8 })
}

function drawPlane(plane: Canvas, thresholds: Thresholds): void {
  for (let y = 0; y < plane.height; y++) {
    for (let x = 0; x < plane.width; x++) {
      const level = levelOfQuadrant(1 - y / plane.height >= thresholds.influence, x / plane.width >= thresholds.impact)
      plane.paint(x, y, levelColours[level].soft)
    }
  }
}

function drawDot(plane: Canvas, { influence, impact }: { influence: number; impact: number }, colour: string): void {
  const left = Math.round(impact * plane.width)
  const top = Math.round((1 - influence) * plane.height)
  for (let y = -DOT; y <= DOT; y++) {
    for (let x = -DOT; x <= DOT; x++) if (Math.hypot(x, y) <= DOT) plane.paint(left + x, top + y, colour)
  }
}

/** Pixels of red, green and blue; what is painted beside it is lost. */
class Canvas {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.data = new Uint8Array(3 * width * height).fill(0xff)
  }

  paint(x: number, y: number, colour: string): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return
    const at = 3 * (y * this.width + x)
    for (let part = 0; part < 3; part++)
      this.data[at + part] = Number.parseInt(colour.slice(1 + 2 * part, 3 + 2 * part), 16)
  }

  paste({ width, height, data }: Canvas, { left, top }: { left: number; top: number }): void {
    for (let y = 0; y < height; y++) {
      const row = data.subarray(3 * y * width, 3 * (y + 1) * width)
      this.data.set(row, 3 * ((top + y) * this.width + left))
    }
  }
}
