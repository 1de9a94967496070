// Moving notes by arrow keys: they float while the key is held, and the document is written once, when it rests.

import type { NoteId } from '@samenbord/board'
import type { Spot } from '../camera.ts'
import type { NoteDrag } from './note-drag.ts'

const REST_MS = 350

export interface Nudge {
  by(notes: readonly NoteId[], dx: number, dy: number): void
  /** Writes what has been moved so far. */
  settle(): void
}

export function openNudge(drag: NoteDrag): Nudge {
  let way: Spot | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle(): void {
    clearTimeout(timer)
    if (!way) return
    way = undefined
    drag.drop()
  }

  return {
    settle,
    by(notes, dx, dy) {
      if (notes.length === 0 || (!way && drag.isActive())) return
      if (!way) drag.start(notes, { x: 0, y: 0 })
      way = { x: (way?.x ?? 0) + dx, y: (way?.y ?? 0) + dy }
      drag.to(way)
      clearTimeout(timer)
      timer = setTimeout(settle, REST_MS)
    },
  }
}
