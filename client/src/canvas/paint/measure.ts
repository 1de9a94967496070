// Widths of text in the font of the notes: each word is measured once, at one size, and scaled.

import { inkOf, newScratch } from './ink.ts'
import type { Measure } from './note-layout.ts'

export const NOTE_FAMILY = 'Inter Variable'
/** The font of notes, in the picture and in the text editor alike. */
export const NOTE_FONT = `"${NOTE_FAMILY}", system-ui, sans-serif`
export const NOTE_WEIGHT = 500
/** Measured large, because small sizes are rounded by hinting. */
const REFERENCE = 100
const CACHE_LIMIT = 20_000

export const fontOf = (size: number): string => `${NOTE_WEIGHT} ${size}px ${NOTE_FONT}`

/** Waits until the font of the notes can be measured; without it every width would be wrong. A font that fails leaves the system's. */
export async function loadNoteFont(): Promise<void> {
  await Promise.allSettled([document.fonts.load(fontOf(16), 'Aa')])
}

/** Lets the browser fetch the parts of the font that these letters need: Latin Extended, Greek and Cyrillic are files of their own. */
export function loadFontFor(text: string): void {
  if (BEYOND_LATIN.test(text)) document.fonts.load(fontOf(16), text).catch(() => undefined)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the first part of the font begins at zero
const BEYOND_LATIN = /[^\u0000-\u00ff\u2000-\u206f\u20ac]/

export interface FontMetrics {
  readonly measure: Measure
  /** Distance from the middle of a line to its baseline, as a share of the size. */
  readonly baseline: number
  /** The system's own font stood in until now: forget its widths. */
  forget(): void
}

/** Measures with a canvas of its own; the fonts must be loaded where this runs. */
export function openFontMetrics(): FontMetrics {
  const context = inkOf(newScratch(1, 1))
  const widths = new Map<string, number>()
  let baseline = 0.36

  function start(): void {
    widths.clear()
    if (!context) return
    context.font = fontOf(REFERENCE)
    context.textRendering = 'geometricPrecision'
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x')
    baseline = (up - down) / 2 / REFERENCE
  }

  function widthOf(text: string): number {
    const known = widths.get(text)
    if (known !== undefined) return known
    if (widths.size > CACHE_LIMIT) widths.clear()
    const width = context ? context.measureText(text).width / REFERENCE : text.length * 0.55
    widths.set(text, width)
    return width
  }

  start()
  return {
    measure: (text, size) => widthOf(text) * size,
    get baseline() {
      return baseline
    },
    forget: start,
  }
}
