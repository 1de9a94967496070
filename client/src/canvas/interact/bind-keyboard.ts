// Hears the keys meant for the canvas and does what they say.

import type { Cell } from '../../workshop/watched.ts'
import type { CanvasParts } from '../canvas-parts.ts'
import { takesKeys } from '../surface.ts'
import type { ViewControls } from '../view-controls.ts'
import { type Command, commandOf } from './keyboard.ts'
import type { NoteCommands } from './note-commands.ts'
import type { Nudge } from './nudge.ts'
import type { Writing } from './writing.ts'

/** Board units a note moves by an arrow key, and with Shift. */
const STEP = 10
const BIG_STEP = 50
/** Pixels the view moves by an arrow key when nothing is selected. */
const PAN_STEP = 80

interface KeyboardParts extends CanvasParts {
  readonly commands: NoteCommands
  readonly writing: Writing
  readonly nudge: Nudge
  readonly controls: ViewControls
  /** Is the find bar open? */
  readonly finding: Cell<boolean>
}

/** Is the canvas what somebody works with, rather than a field, a button or a dialog? */
export function isForCanvas(host: HTMLElement, target: EventTarget | null): boolean {
  if (takesKeys(target) || document.querySelector('dialog[open]')) return false
  return target === document.body || target === document || (target instanceof Node && host.contains(target))
}

/** Binds the keys; the answer ends it. */
export function bindKeyboard(parts: KeyboardParts): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || !isForCanvas(parts.host, event.target)) return
    const command = commandOf(event)
    if (command && command.kind !== 'arrow') parts.nudge.settle()
    if (command && obey(command, parts)) event.preventDefault()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

/** Does the command; false when it had no meaning just now. */
function obey(command: Command, parts: KeyboardParts): boolean {
  const { commands, controls, workshop } = parts
  switch (command.kind) {
    case 'undo':
      workshop.history.undo()
      return true
    case 'redo':
      workshop.history.redo()
      return true
    case 'selectAll':
      commands.selectAll()
      return true
    case 'clear':
      workshop.selection.clear()
      return true
    case 'duplicate':
      commands.duplicate()
      return true
    case 'remove':
      commands.remove()
      // The focus must not go down with the note that had it.
      parts.host.focus({ preventScroll: true })
      return true
    case 'write':
      return writeSelected(parts)
    case 'zoomIn':
    case 'zoomOut':
    case 'zoomFull':
      controls[command.kind]()
      return true
    case 'zoomFit':
      controls.zoomToFit()
      return true
    case 'zoomSelection':
      controls.zoomToSelection()
      return true
    case 'zoomPeople':
      controls.zoomToPeople()
      return true
    case 'find':
      parts.finding.set(true)
      return true
    case 'arrow':
      moveBy(command, parts)
      return true
  }
}

function writeSelected({ commands, writing }: KeyboardParts): boolean {
  const [only, ...more] = commands.selected()
  return only !== undefined && more.length === 0 && writing.write(only)
}

function moveBy({ dx, dy, far }: Command & { kind: 'arrow' }, { commands, nudge, view, frames }: KeyboardParts): void {
  const step = far ? BIG_STEP : STEP
  const notes = commands.selected()
  if (notes.length > 0 && commands.mayWrite()) nudge.by(notes, dx * step, dy * step)
  else view.pan(-dx * PAN_STEP, -dy * PAN_STEP)
  frames.request()
}
