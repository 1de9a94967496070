// The text field over a note: set like the picture below it, kept over its note, and the note kept in view.

import { type Camera, reveal, type Size, toPixels, toPoint, zoomTo } from './camera.ts'
import type { NoteField, Written } from './interact/writing.ts'
import { noteAt } from './layout/free-spots.ts'
import type { BoardCanvasHandle } from './open-board-canvas.ts'

/** Ties the text field to the writing and keeps it over its note. */
export function bindField(element: HTMLTextAreaElement, canvas: BoardCanvasHandle): () => void {
  const { view, frames, scene, writing, painter } = canvas
  let written: Written | undefined
  let composing = false
  let lookBack: { near: Camera; before: Camera } | undefined

  function fit(): void {
    const { size, lineHeight, lines } = painter.layoutText(element.value)
    element.style.fontSize = `${size}px`
    element.style.lineHeight = `${lineHeight}px`
    element.style.overflowY = lines.at(-1)?.endsWith('…') ? 'auto' : 'hidden'
  }

  function place(): void {
    if (!written) return
    const camera = view.camera()
    const { x, y } = toPoint(camera, positionOf(written, scene))
    element.style.transform = `translate(${x}px, ${y}px) scale(${camera.zoom})`
  }

  const adapter: NoteField = {
    open(next, text) {
      written = next
      element.value = text
      element.hidden = false
      element.style.background = next.fresh ? `var(--note-${next.colour})` : 'transparent'
      fit()
      const before = view.camera()
      const near = bringIntoView(canvas, next)
      // Who was brought nearer to write goes back to the overview afterwards, unless the view was moved meanwhile.
      lookBack = near.zoom === before.zoom ? undefined : { near, before }
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
      if (lookBack && isSame(view.camera(), lookBack.near)) view.fly(lookBack.before)
      lookBack = undefined
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

const isSame = (a: Camera, b: Camera): boolean => a.zoom === b.zoom && a.x === b.x && a.y === b.y

function positionOf(written: Written, scene: BoardCanvasHandle['scene']) {
  const slot = scene.slotOf(written.id)
  return slot === undefined ? written.position : scene.positionOf(slot)
}

/** Under this zoom letters cannot be written comfortably. */
const LEAST_ZOOM = 0.6

/** Moves the view so that the note can be written on; answers the camera it goes to. */
function bringIntoView({ view, scene, host, frames }: BoardCanvasHandle, written: Written): Camera {
  const rect = noteAt(positionOf(written, scene))
  const camera = view.camera()
  const shown = toPixels(camera, rect)
  const anchor = { x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 }
  const near = camera.zoom < LEAST_ZOOM ? zoomTo(camera, 1, anchor) : camera
  const next = reveal(near, rect, { size: visibleSize(host, view.size()) })
  if (next !== camera) view.fly(next)
  frames.request()
  return next
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
