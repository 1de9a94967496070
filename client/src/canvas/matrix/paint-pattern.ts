// The patterns that tell profiles apart without colour, on any rectangle.
import type { Pattern } from '@samenbord/board'
import type { Rect } from '../camera.ts'

const STEP = 6

/** Fills `rect` with `colour` and lays `pattern` over it in `ink`. */
export function paintPattern(
  pen: CanvasRenderingContext2D,
  rect: Rect,
  look: { pattern: Pattern; colour: string; ink: string },
): void {
  pen.save()
  pen.beginPath()
  pen.rect(rect.x, rect.y, rect.width, rect.height)
  pen.clip()
  pen.fillStyle = look.colour
  pen.fillRect(rect.x, rect.y, rect.width, rect.height)
  pen.strokeStyle = look.ink
  pen.fillStyle = look.ink
  pen.globalAlpha = 0.72
  pen.lineWidth = 1.4
  pen.translate(rect.x, rect.y)
  pen.beginPath()
  drawings[look.pattern](pen, rect)
  pen.restore()
}

type Drawing = (pen: CanvasRenderingContext2D, size: { width: number; height: number }) => void

function* steps(from: number, to: number, step = STEP): Generator<number> {
  for (let at = from; at < to; at += step) yield at
}

function rows(pen: CanvasRenderingContext2D, width: number, height: number): void {
  for (const y of steps(STEP / 2, height)) {
    pen.moveTo(0, y)
    pen.lineTo(width, y)
  }
}

function columns(pen: CanvasRenderingContext2D, width: number, height: number): void {
  for (const x of steps(STEP / 2, width)) {
    pen.moveTo(x, 0)
    pen.lineTo(x, height)
  }
}

const drawings: Readonly<Record<Pattern, Drawing>> = {
  plain: () => undefined,
  stripes: (pen, { width, height }) => {
    rows(pen, width, height)
    pen.stroke()
  },
  dots: (pen, { width, height }) => {
    for (const y of steps(3, height + 3)) {
      for (const x of steps(2.5, width, 5)) {
        pen.moveTo(x + 1.2, y)
        pen.arc(x, y, 1.2, 0, 2 * Math.PI)
      }
    }
    pen.fill()
  },
  grid: (pen, { width, height }) => {
    rows(pen, width, height)
    columns(pen, width, height)
    pen.lineWidth = 1
    pen.stroke()
  },
  waves: (pen, { width, height }) => {
    for (const y of steps(2, height + 4)) {
      pen.moveTo(0, y)
      for (const x of steps(0, width + 5, 5)) pen.quadraticCurveTo(x + 2.5, y + (x % 10 === 0 ? 4 : -4), x + 5, y)
    }
    pen.stroke()
  },
  zigzag: (pen, { width, height }) => {
    for (const y of steps(1, height + 4)) {
      pen.moveTo(0, y)
      for (const x of steps(0, width + 5, 5)) pen.lineTo(x + 5, y + (x % 10 === 0 ? 3.5 : 0))
    }
    pen.stroke()
  },
  checks: (pen, { width, height }) => {
    for (const y of steps(0, height, 5)) {
      for (const x of steps((y / 5) % 2 === 0 ? 0 : 5, width, 10)) pen.rect(x, y, 5, 5)
    }
    pen.fill()
  },
  diagonal: (pen, { width, height }) => {
    for (const at of steps(-height, width)) {
      pen.moveTo(at, height)
      pen.lineTo(at + height, 0)
    }
    pen.stroke()
  },
}
