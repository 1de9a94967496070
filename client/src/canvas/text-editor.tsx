// The overlay in which a note is written: one text field, set like the picture below it, that follows its note.

import { limits, NOTE_SIZE } from '@samenbord/board'
import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { type Camera, reveal, type Size, toPixels, toPoint, zoomTo } from './camera.ts'
import type { NoteField, Written } from './interact/writing.ts'
import { noteAt, spotBeside } from './layout/free-spots.ts'
import type { BoardCanvasHandle } from './open-board-canvas.ts'
import { NOTE_FONT, NOTE_WEIGHT } from './paint/measure.ts'
import { NOTE_PAD } from './paint/note-box.ts'
import styles from './text-editor.module.css'

const STYLE = {
  width: NOTE_SIZE,
  height: NOTE_SIZE,
  padding: NOTE_PAD,
  fontFamily: NOTE_FONT,
  fontWeight: NOTE_WEIGHT,
} satisfies CSSProperties

/** Mounted once per canvas; the same element serves every note, so that a tap can give it the focus at once. */
export function TextEditor({
  canvas,
  onDone,
}: {
  canvas: BoardCanvasHandle
  onDone: (note: string | undefined) => void
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useMessages().canvas
  const [lang, setLang] = useState('')

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    setLang(document.documentElement.lang)
    return bindField(element, canvas)
  }, [canvas])

  useEffect(() => followKeyboard(canvas), [canvas])

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation()
    if (!event.nativeEvent.isComposing && answer(event, canvas, onDone)) event.preventDefault()
  }

  return (
    <textarea
      ref={field}
      className={styles.field}
      style={STYLE}
      aria-label={text.writeName}
      lang={lang}
      maxLength={limits.noteName}
      spellCheck
      autoCapitalize="sentences"
      autoComplete="off"
      enterKeyHint="done"
      hidden
      onInput={() => canvas.writing.typed()}
      onKeyDown={onKeyDown}
      onBlur={() => canvas.writing.commit()}
    />
  )
}

/** Does what a key asks of the editor; false for a key that is just text. */
function answer(event: KeyboardEvent, canvas: BoardCanvasHandle, onDone: (note: string | undefined) => void): boolean {
  const { writing, workshop } = canvas
  const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
  // A note that is not on the board yet has no history but the field's own.
  if (isUndo && !writing.get()?.fresh) {
    if (event.shiftKey) workshop.history.redo()
    else workshop.history.undo()
    return true
  }
  if (event.key === 'Tab') {
    writeBeside(canvas)
    return true
  }
  const ends = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
  if (ends) onDone(writing.commit())
  return ends
}

/** Commits, and goes on with a new note to the right of the one just written. */
function writeBeside({ writing, scene, commands, workshop }: BoardCanvasHandle): void {
  const written = writing.get()
  if (!written) return
  const slot = scene.slotOf(written.id)
  const from = slot === undefined ? written.position : scene.positionOf(slot)
  const colour = workshop.board.get().notes.get(written.id)?.colour ?? commands.colour()
  writing.commit()
  writing.writeNew(
    spotBeside(from, rect => scene.occupied(rect)),
    colour,
  )
}

/** Ties the text field to the writing and keeps it over its note. */
function bindField(element: HTMLTextAreaElement, canvas: BoardCanvasHandle): () => void {
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
function followKeyboard(canvas: BoardCanvasHandle): () => void {
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
