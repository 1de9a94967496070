// The text field over a note: set like the picture below it, kept over its note, and the note kept in view.

import { NOTE_SIZE } from '@samenbord/board'
import { type Camera, type Rect, reveal, type Size, toPixels, toSpot } from './camera.ts'
import type { NoteField, Written } from './interact/writing.ts'
import { noteAt } from './layout/free-spots.ts'
import type { BoardCanvasHandle } from './open-board-canvas.ts'

/** Ties the text field to the writing and keeps it over its note. */
export function bindField(element: HTMLTextAreaElement, canvas: BoardCanvasHandle): () => void {
  const { view, frames, writing, painter } = canvas
  let written: Written | undefined
  let composing = false

  function fit(): void {
    const { size, lineHeight, lines } = painter.layoutText(element.value)
    const overflowY = lines.at(-1)?.endsWith('…') ? 'auto' : 'hidden'
    Object.assign(element.style, { fontSize: `${size}px`, lineHeight: `${lineHeight}px`, overflowY })
  }

  function place(): void {
    if (!written) return
    const { x, y } = fieldAt(canvas, written)
    const zoom = zoomOf(view.camera())
    // on a note of its own size the field shows the picture below it
    const isOver = written.fresh || zoom !== view.camera().zoom
    element.style.background = isOver ? `var(--note-${written.colour})` : 'transparent'
    element.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
  }

  const adapter: NoteField = {
    open(next, text) {
      written = next
      element.value = text
      element.hidden = false
      fit()
      bringIntoView(canvas, next)
      place()
      element.focus({ preventScroll: true })
      element.setSelectionRange(text.length, text.length)
      frames.request()
    },
    text: () => element.value,
    setText(text, caret) {
      element.value = text
      element.setSelectionRange(caret, caret)
      fit()
    },
    caret: () => element.selectionStart,
    isComposing: () => composing,
    hide() {
      written = undefined
      element.hidden = true
      element.value = ''
    },
  }

  const unbind = new AbortController()
  const { signal } = unbind
  element.addEventListener('input', fit, { signal })
  element.addEventListener('compositionstart', () => setComposing(true), { signal })
  element.addEventListener('compositionend', () => setComposing(false), { signal })
  function setComposing(value: boolean): void {
    composing = value
  }
  const stops = [canvas.afterFrame(place), writing.bind(adapter), () => unbind.abort()]
  return () => {
    for (const stop of stops) stop()
  }
}

function positionOf(written: Written, scene: BoardCanvasHandle['scene']) {
  const slot = scene.slotOf(written.id)
  return slot === undefined ? written.position : scene.positionOf(slot)
}

/** Under this zoom letters cannot be written comfortably: the field lies over its note at full size, and the view stays where it is. */
const LEAST_ZOOM = 0.6

const zoomOf = (camera: Camera): number => (camera.zoom < LEAST_ZOOM ? 1 : camera.zoom)

/** Where the field lies, in pixels: on its note, or around its middle where the note is too small. */
function fieldAt({ view, scene }: BoardCanvasHandle, written: Written): Rect {
  const camera = view.camera()
  const shown = toPixels(camera, noteAt(positionOf(written, scene)))
  const side = NOTE_SIZE * zoomOf(camera)
  const [x, y] = [shown.x + (shown.width - side) / 2, shown.y + (shown.height - side) / 2]
  return { x, y, width: side, height: side }
}

/** Moves the view, no more than needed, so that the note can be written on. */
function bringIntoView(canvas: BoardCanvasHandle, written: Written): void {
  const { view, host, frames } = canvas
  const camera = view.camera()
  const field = fieldAt(canvas, written)
  const rect = { ...toSpot(camera, field), width: field.width / camera.zoom, height: field.height / camera.zoom }
  const next = reveal(camera, rect, { size: visibleSize(host, view.size()) })
  if (next !== camera) view.fly(next)
  frames.request()
}

/** Pixels at the bottom that the zoom buttons take. */
const FOOT = 64

/** What a virtual keyboard leaves of the canvas. */
function visibleSize(host: HTMLElement, size: Size): Size {
  const shown = window.visualViewport
  if (!shown) return { width: size.width, height: size.height - FOOT }
  const bottom = shown.offsetTop + shown.height - host.getBoundingClientRect().top
  return { width: size.width, height: Math.max(120, Math.min(size.height - FOOT, bottom)) }
}

/** A keyboard that slides in, or a tablet that is turned, must not hide the note. */
export function followKeyboard(canvas: BoardCanvasHandle): () => void {
  const onResize = () => {
    const written = canvas.writing.get()
    if (written) bringIntoView(canvas, written)
  }
  let height = canvas.view.size().height
  const stop = canvas.afterFrame(() => {
    if (height === canvas.view.size().height) return
    height = canvas.view.size().height
    onResize()
  })
  window.visualViewport?.addEventListener('resize', onResize)
  return () => {
    stop()
    window.visualViewport?.removeEventListener('resize', onResize)
  }
}
