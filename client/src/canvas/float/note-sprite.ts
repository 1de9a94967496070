// Notes that move are small canvases of their own: moving one is one style write, and the picture below is left alone.

import { NOTE_SIZE, type Note } from '@samenbord/board'
import { around, type Camera, type Rect, type Spot, toPoint } from '../camera.ts'
import type { Ink } from '../paint/ink.ts'
import { SHADOW_REACH } from '../paint/note-box.ts'
import type { NotePainter } from '../paint/note-painter.ts'
import { pixelRatio } from '../paint/pixel-ratio.ts'
import styles from './float.module.css'

/** No side of a sprite is longer than this many device pixels. */
const LONGEST = 4096

interface SpriteNote {
  readonly note: Note
  readonly at: Spot
  /** Drawn on top of the note, such as the frame of a selected one. */
  readonly selected: boolean
}

export interface Sprite {
  /** Paints the notes, clipped to `within`; they keep their places relative to each other. */
  paint(notes: readonly SpriteNote[], to: { zoom: number; within: Rect }): void
  /** Shows the sprite moved by `by` board units from where its notes were painted. */
  place(camera: Camera, by: Spot): void
  /** The zoom it is sharp at; 0 when nothing is painted. */
  zoom(): number
  hide(): void
  close(): void
}

interface SpriteParts {
  readonly painter: NotePainter
  readonly className?: string | undefined
  /** Paints the frame of a selected note; the context's unit is a board unit. */
  mark(context: Ink, at: Spot, zoom: number): void
}

/** An empty sprite in `host`. */
export function openSprite(host: HTMLElement, parts: SpriteParts): Sprite {
  const canvas = document.createElement('canvas')
  canvas.className = `${styles.sprite} ${parts.className ?? ''}`
  host.append(canvas)
  let origin: Spot = { x: 0, y: 0 }
  let zoom = 0
  let ratio = 1

  function paint(notes: readonly SpriteNote[], to: { zoom: number; within: Rect }): void {
    const box = clippedBox(notes, to.within)
    const context = canvas.getContext('2d')
    if (!box || !context) {
      hide()
      return
    }
    origin = box
    zoom = to.zoom
    ratio = Math.min(pixelRatio(), LONGEST / (Math.max(box.width, box.height) * zoom))
    const scale = zoom * ratio
    canvas.width = Math.ceil(box.width * scale)
    canvas.height = Math.ceil(box.height * scale)
    canvas.style.width = `${canvas.width / ratio}px`
    canvas.style.height = `${canvas.height / ratio}px`
    canvas.style.display = 'block'
    context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale)
    for (const { note, at, selected } of notes) {
      parts.painter.paint(context, note, { at, scale })
      if (selected) parts.mark(context, at, zoom)
    }
  }

  function hide(): void {
    zoom = 0
    canvas.width = canvas.height = 0
    canvas.style.display = 'none'
  }

  return {
    paint,
    hide,
    zoom: () => zoom,
    place(camera, by) {
      if (zoom === 0) return
      const { x, y } = toPoint(camera, { x: origin.x + by.x, y: origin.y + by.y })
      const put = (value: number) => Math.round(value * ratio) / ratio
      canvas.style.transform = `translate3d(${put(x)}px, ${put(y)}px, 0) scale(${camera.zoom / zoom})`
    },
    close: () => canvas.remove(),
  }
}

function clippedBox(notes: readonly SpriteNote[], within: Rect): Rect | undefined {
  const all = around(notes.map(({ at }) => ({ ...at, width: NOTE_SIZE, height: NOTE_SIZE })))
  if (!all) return undefined
  const left = Math.max(all.x, within.x) - SHADOW_REACH
  const top = Math.max(all.y, within.y) - SHADOW_REACH
  const right = Math.min(all.x + all.width, within.x + within.width) + SHADOW_REACH
  const bottom = Math.min(all.y + all.height, within.y + within.height) + SHADOW_REACH
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined
}
