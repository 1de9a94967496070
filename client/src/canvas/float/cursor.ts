// The pointer of somebody else, with a name that fades while it rests.

import type { NoteColour } from '@samenbord/board'
import { type Camera, type Spot, toPoint } from '../camera.ts'
import styles from './float.module.css'

/** How long a name stays beside a cursor that rests, in milliseconds. */
const NAME_MS = 3000
const ARROW = 'M1 1 L6 17 L9 10.500 L16 8 Z'

export interface Cursor {
  /** `moved`: it is on its way, so that the name shows. */
  place(camera: Camera, spot: Spot, moved: boolean): void
  close(): void
}

export function openCursor(host: HTMLElement, { name, colour }: { name: string; colour: NoteColour }): Cursor {
  const element = document.createElement('div')
  element.className = styles.cursor ?? ''
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', styles.arrow ?? '')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', ARROW)
  path.style.fill = `var(--note-${colour})`
  svg.append(path)
  element.append(svg, nameTag(name, colour, styles.name ?? ''))
  host.append(element)
  let timer: ReturnType<typeof setTimeout> | undefined

  function wake(): void {
    element.classList.remove(styles.resting ?? '')
    clearTimeout(timer)
    timer = setTimeout(() => element.classList.add(styles.resting ?? ''), NAME_MS)
  }

  wake()
  return {
    place(camera, spot, moved) {
      const { x, y } = toPoint(camera, spot)
      element.style.transform = `translate3d(${Math.round(x)}px, ${Math.round(y)}px, 0)`
      if (moved) wake()
    },
    close() {
      clearTimeout(timer)
      element.remove()
    },
  }
}

/** A small name in a participant's colour. */
export function nameTag(name: string, colour: NoteColour, className: string): HTMLElement {
  const tag = document.createElement('span')
  tag.className = className
  tag.textContent = name
  tag.style.background = `var(--note-${colour})`
  return tag
}
