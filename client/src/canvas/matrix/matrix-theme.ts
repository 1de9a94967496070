// The colours of the matrix, read from the design tokens once per theme; painting never asks the DOM.
import { type Level, levels, type NoteColour, noteColours } from '@samenbord/board'

export interface MatrixTheme {
  readonly paper: string
  readonly canvas: string
  readonly ink: string
  readonly inkSecondary: string
  readonly line: string
  readonly lineControl: string
  readonly accent: string
  readonly accentInk: string
  readonly noteInk: string
  readonly notes: Readonly<Record<NoteColour, string>>
  readonly levels: Readonly<Record<Level, { readonly ink: string; readonly soft: string }>>
  /** Large faint letters need more strength on a dark ground. */
  readonly faint: number
}

export interface ThemeSource {
  get(): MatrixTheme
  close(): void
}

/** Reads the tokens as they stand at `element`, and again whenever theme or contrast change. */
export function openTheme(element: HTMLElement, onChange: () => void): ThemeSource {
  let current = readTheme(element)
  const refresh = () => {
    current = readTheme(element)
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

function readTheme(element: HTMLElement): MatrixTheme {
  const style = getComputedStyle(element)
  const read = (token: string) => style.getPropertyValue(token).trim()
  const level = (name: Level) => ({ ink: read(`--level-${name}`), soft: read(`--level-${name}-soft`) })
  return {
    paper: read('--paper'),
    canvas: read('--canvas'),
    ink: read('--ink'),
    inkSecondary: read('--ink-secondary'),
    line: read('--line'),
    lineControl: read('--line-control'),
    accent: read('--accent'),
    accentInk: read('--accent-ink'),
    noteInk: read('--note-ink'),
    notes: Object.fromEntries(noteColours.map(colour => [colour, read(`--note-${colour}`)])) as MatrixTheme['notes'],
    levels: Object.fromEntries(levels.map(name => [name, level(name)])) as MatrixTheme['levels'],
    faint: style.colorScheme === 'dark' ? 0.26 : 0.2,
  }
}
