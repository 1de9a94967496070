// A frame with a name around a note that somebody else holds: dragging it, or writing on it.

import { NOTE_SIZE, type NoteColour } from '@samenbord/board'
import { type Camera, type Spot, toPoint } from '../camera.ts'
import { nameTag } from './cursor.ts'
import styles from './float.module.css'

export interface Tag {
  place(camera: Camera, spot: Spot): void
  close(): void
}

interface TagLook {
  readonly text: string
  readonly colour: NoteColour
  readonly className?: string | undefined
}

export function openTag(host: HTMLElement, { text, colour, className }: TagLook): Tag {
  const element = document.createElement('div')
  element.className = `${styles.tag} ${className ?? ''}`
  // The pastel alone would be lost on the canvas: it is the name that carries the meaning, the frame only points.
  element.style.borderColor = `color-mix(in srgb, var(--note-${colour}) 55%, var(--note-ink))`
  element.append(nameTag(text, colour, styles.tagName ?? ''))
  host.append(element)
  let side = 0
  return {
    place(camera, spot) {
      const { x, y } = toPoint(camera, spot)
      const wanted = Math.round(NOTE_SIZE * camera.zoom)
      if (wanted !== side) {
        side = wanted
        element.style.width = element.style.height = `${side}px`
      }
      element.style.transform = `translate3d(${Math.round(x)}px, ${Math.round(y)}px, 0)`
    },
    close: () => element.remove(),
  }
}
