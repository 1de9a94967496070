// The overlay in which a note is written: one text field, set like the picture below it, that follows its note.

import { limits, NOTE_SIZE } from '@samenbord/board'
import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { spotBeside } from './layout/free-spots.ts'
import { bindField, followKeyboard } from './note-field.ts'
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
    writing.flush()
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
