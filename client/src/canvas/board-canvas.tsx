// The Identify canvas as React sees it: one element, and a few overlays over it. What happens inside is not React's.

import type { NoteId } from '@samenbord/board'
import { useSnapshot } from '@samenbord/ui'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { useMayWrite, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './board-canvas.module.css'
import { registerCanvas } from './canvas-controls.ts'
import { EmptyBoard } from './empty-board.tsx'
import { FindBar } from './finding/find-bar.tsx'
import { useNoteInAddress } from './finding/use-note-in-address.ts'
import { type BoardCanvasHandle, type CanvasTexts, openBoardCanvas } from './open-board-canvas.ts'
import { focusNote, Outline } from './outline.tsx'
import { SelectionToolbar } from './selection-toolbar.tsx'
import { TextEditor } from './text-editor.tsx'
import { ZoomControls } from './zoom-controls.tsx'

/** The board with all its notes; fills its container, which must have a size. */
export function BoardCanvas() {
  const workshop = useWorkshop()
  const texts = useCanvasTexts()
  const mayWrite = useMayWrite().notes
  const label = useMessages().canvas.board
  const host = useRef<HTMLElement>(null)
  const surface = useRef<HTMLDivElement>(null)
  const firstTexts = useRef(texts)
  const wanted = useRef<NoteId>(undefined)
  const [canvas, setCanvas] = useState<BoardCanvasHandle>()

  useLayoutEffect(() => {
    if (!host.current || !surface.current) return
    const parts = { host: host.current, surface: surface.current }
    const opened = openBoardCanvas({ ...parts, workshop, texts: firstTexts.current })
    const unregister = registerCanvas(opened.controls)
    setCanvas(opened)
    return () => {
      unregister()
      setCanvas(undefined)
      opened.close()
    }
  }, [workshop])

  useNoteInAddress(canvas)

  useEffect(() => {
    firstTexts.current = texts
    canvas?.setTexts(texts)
  }, [canvas, texts])

  const focusBack = (note: NoteId | undefined) => {
    wanted.current = note
    if (note === undefined || !focusNote(host.current, note)) host.current?.focus({ preventScroll: true })
  }

  return (
    <section ref={host} className={styles.canvas} aria-label={label} tabIndex={-1} data-writable={mayWrite}>
      <div ref={surface} className={styles.surface} data-surface />
      {canvas && (
        <>
          <EmptyBoard />
          <Outline canvas={canvas} wanted={wanted} />
          <TextEditor canvas={canvas} onDone={focusBack} />
          {mayWrite && <SelectionToolbar canvas={canvas} />}
          <ZoomControls canvas={canvas} />
          <Finding canvas={canvas} onClose={focusBack} />
        </>
      )}
    </section>
  )
}

/** Only while somebody looks for a note. */
function Finding({ canvas, onClose }: { canvas: BoardCanvasHandle; onClose: (note: NoteId | undefined) => void }) {
  const isOpen = useSnapshot(canvas.finding)
  if (!isOpen) return null
  const close = (note: NoteId | undefined) => {
    canvas.finding.set(false)
    onClose(note)
  }
  return <FindBar canvas={canvas} onClose={close} />
}

function useCanvasTexts(): CanvasTexts {
  const messages = useMessages()
  return useMemo(() => textsOf(messages), [messages])
}

function textsOf(messages: ReturnType<typeof useMessages>): CanvasTexts {
  return {
    labelOf: category => messages.method.categoryShort[category],
    writingLabel: messages.canvas.writing,
  }
}
