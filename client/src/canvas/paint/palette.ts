// The colours of the picture, read from the design tokens once per theme; painting never asks the DOM.

import { type NoteColour, noteColours } from '@samenbord/board'

export interface Palette {
  readonly canvas: string
  readonly dot: string
  readonly accent: string
  readonly ink: string
  readonly notes: Readonly<Record<NoteColour, string>>
  /** Counts up with every theme, so that caches know when they are stale. */
  readonly generation: number
}

interface PaletteSource {
  get(): Palette
  close(): void
}

/** Reads the tokens as they stand at `element`, and again whenever theme or contrast change. */
export function openPalette(element: HTMLElement, onChange: () => void): PaletteSource {
  let current = readPalette(element, 0)
  const refresh = () => {
    current = readPalette(element, current.generation + 1)
    onChange()
  }
  const observer = new MutationObserver(refresh)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] })
  const contrast = matchMedia('(prefers-contrast: more)')
  contrast.addEventListener('change', refresh)
  return {
    get: () => current,
    close() {
      observer.disconnect()
      contrast.removeEventListener('change', refresh)
    },
  }
}

function readPalette(element: HTMLElement, generation: number): Palette {
  const style = getComputedStyle(element)
  const read = (token: string) => style.getPropertyValue(token).trim()
  return {
    canvas: read('--canvas'),
    dot: read('--canvas-dot'),
    accent: read('--accent'),
    ink: read('--note-ink'),
    notes: Object.fromEntries(noteColours.map(colour => [colour, read(`--note-${colour}`)])) as Palette['notes'],
    generation,
  }
}
