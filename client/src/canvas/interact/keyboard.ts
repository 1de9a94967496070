// Which key means what on the canvas. Pure, so that the shortcut sheet and the tests can trust it.

export type Command =
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'write' }
  | { readonly kind: 'zoomIn' }
  | { readonly kind: 'zoomOut' }
  | { readonly kind: 'zoomFull' }
  | { readonly kind: 'zoomFit' }
  | { readonly kind: 'zoomSelection' }
  | { readonly kind: 'zoomPeople' }
  | { readonly kind: 'find' }
  /** Which way, and whether by a big step. */
  | { readonly kind: 'arrow'; readonly dx: -1 | 0 | 1; readonly dy: -1 | 0 | 1; readonly far: boolean }

interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const PLAIN: Readonly<Record<string, Command>> = {
  Delete: { kind: 'remove' },
  Backspace: { kind: 'remove' },
  Enter: { kind: 'write' },
  F2: { kind: 'write' },
  Escape: { kind: 'clear' },
  '+': { kind: 'zoomIn' },
  '=': { kind: 'zoomIn' },
  '-': { kind: 'zoomOut' },
  _: { kind: 'zoomOut' },
  0: { kind: 'zoomFull' },
  1: { kind: 'zoomFit' },
  2: { kind: 'zoomSelection' },
  3: { kind: 'zoomPeople' },
  '/': { kind: 'find' },
}

const ARROWS: Readonly<Record<string, { dx: -1 | 0 | 1; dy: -1 | 0 | 1 }>> = {
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
}

/** What a key press asks of the canvas; undefined when it is not for us. Ctrl with plus and minus stays the browser's. */
export function commandOf(press: KeyPress): Command | undefined {
  if (press.altKey) return undefined
  if (press.ctrlKey || press.metaKey) return withModifier(press)
  const arrow = ARROWS[press.key]
  if (arrow) return { kind: 'arrow', ...arrow, far: press.shiftKey }
  return PLAIN[press.key]
}

function withModifier({ key, shiftKey }: KeyPress): Command | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { kind: 'redo' }
    case 'a':
      return { kind: 'selectAll' }
    case 'f':
      return { kind: 'find' }
    case 'd':
      return { kind: 'duplicate' }
    default:
      return undefined
  }
}
