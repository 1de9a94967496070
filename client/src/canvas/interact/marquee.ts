// The rectangle somebody draws around notes to select them.

import type { NoteId } from '@samenbord/board'
import type { Rect, Spot } from '../camera.ts'
import { toPixels } from '../camera.ts'
import type { CanvasParts } from '../canvas-parts.ts'
import styles from '../float/float.module.css'

export interface Marquee {
  /** `keep`: what was selected stays so. */
  start(from: Spot, keep: boolean): void
  to(spot: Spot): void
  end(): void
  /** Ends it as if it had not been. */
  cancel(): void
  isActive(): boolean
  frame(): void
}

export function openMarquee(layer: HTMLElement, parts: CanvasParts): Marquee {
  const { scene, view, workshop } = parts
  const element = document.createElement('div')
  element.className = styles.marquee ?? ''
  layer.append(element)
  let from: Spot | undefined
  let to: Spot = { x: 0, y: 0 }
  let before: ReadonlySet<NoteId> = new Set()
  let kept: ReadonlySet<NoteId> = new Set()

  function end(): void {
    from = undefined
    element.style.display = 'none'
  }

  return {
    isActive: () => from !== undefined,
    start(spot, keep) {
      from = spot
      to = spot
      before = workshop.selection.get()
      kept = keep ? before : new Set()
    },
    to(spot) {
      if (!from) return
      to = spot
      const inside = scene.query(between(from, to)).flatMap(slot => scene.note(slot)?.id ?? [])
      workshop.selection.set([...kept, ...inside])
      parts.frames.request()
    },
    end,
    cancel() {
      if (from) workshop.selection.set(before)
      end()
    },
    frame() {
      if (!from) return
      const { x, y, width, height } = toPixels(view.camera(), between(from, to))
      const place = {
        display: 'block',
        transform: `translate(${x}px, ${y}px)`,
        width: `${width}px`,
        height: `${height}px`,
      }
      Object.assign(element.style, place)
    },
  }
}

function between(a: Spot, b: Spot): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}
