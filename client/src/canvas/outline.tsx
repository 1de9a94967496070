// The notes in view as elements that take the focus: what keyboard and screen reader find where others see the picture.

import type { Note, NoteId } from '@samenbord/board'
import { useSnapshot } from '@samenbord/ui'
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useMessages } from '../language/language.tsx'
import { type Camera, reveal, toPoint } from './camera.ts'
import { nextNote } from './interact/next-note.ts'
import { noteAt } from './layout/free-spots.ts'
import type { BoardCanvasHandle } from './open-board-canvas.ts'
import styles from './outline.module.css'
import { useNotesInView } from './use-canvas-state.ts'

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A list box over the picture, with one tab stop; `wanted` is a note that is to have the focus once it is here. */
export function Outline({ canvas, wanted }: { canvas: BoardCanvasHandle; wanted: RefObject<NoteId | undefined> }) {
  const text = useMessages()
  const list = useRef<HTMLDivElement>(null)
  const help = useId()
  const slots = useNotesInView(canvas)
  const selection = useSnapshot(canvas.workshop.selection)
  const [stop, setStop] = useState<NoteId>()
  const notes = slots.flatMap(slot => canvas.scene.note(slot) ?? [])
  const tabStop = notes.some(note => note.id === stop) ? stop : notes[0]?.id

  useEffect(() => canvas.afterFrame(() => follow(list.current, canvas)), [canvas])
  useLayoutEffect(() => placeList(list.current, canvas.view.camera()))

  // A note just written comes into the outline a moment after its editor has gone.
  useEffect(() => {
    const id = wanted.current
    if (id === undefined || document.activeElement !== canvas.host) return
    if (focusNote(list.current, id)) wanted.current = undefined
  })

  function walk(event: KeyboardEvent, from: Note): void {
    const arrow = ARROWS[event.key]
    // With notes selected the arrows move those; the canvas sees to that.
    if (!arrow || selection.size > 0) return
    const next = nextNote(from, notes, { dx: arrow[0], dy: arrow[1] })
    event.preventDefault()
    if (next) focusNote(list.current, next.id)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const note = noteOf(event.target, notes)
    if (!note || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === ' ') {
      event.preventDefault()
      canvas.workshop.selection.toggle(note.id)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      canvas.writing.write(note.id)
    } else walk(event, note)
  }

  function onFocus(event: FocusEvent): void {
    const note = noteOf(event.target, notes)
    const slot = note && canvas.scene.slotOf(note.id)
    if (slot === undefined) return
    setStop(note?.id)
    const { view } = canvas
    const next = reveal(view.camera(), noteAt(canvas.scene.positionOf(slot)), { size: view.size() })
    // a view that flies back from a note just written must not be stopped for nothing
    if (next !== view.camera()) view.set(next)
  }

  return (
    <div className={styles.frame}>
      <p id={help} hidden>
        {text.canvas.notesHelp}
      </p>
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        tabIndex={-1}
        aria-multiselectable
        aria-label={text.canvas.notes}
        aria-describedby={help}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {notes.map(note => (
          <Option key={note.id} note={note} isStop={note.id === tabStop} isSelected={selection.has(note.id)} />
        ))}
      </div>
    </div>
  )
}

interface OptionProps {
  readonly note: Note
  readonly isStop: boolean
  readonly isSelected: boolean
}

/** One note; rendered again only when it changes itself. */
const Option = memo(function Option({ note, isStop, isSelected }: OptionProps) {
  const { canvas, method } = useMessages()
  const parts = [note.name || canvas.noName]
  if (note.category) parts.push(method.category[note.category])
  if (note.personalData) parts.push(canvas.personalData)
  return (
    <div
      className={styles.note}
      role="option"
      data-note={note.id}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isSelected}
      aria-label={parts.join(', ')}
      style={{ left: note.position.x, top: note.position.y }}
    />
  )
})

const noteOf = (target: EventTarget, notes: readonly Note[]): Note | undefined =>
  target instanceof HTMLElement ? notes.find(note => note.id === target.dataset.note) : undefined

/** Gives a note's element the focus; false when it is not in view. */
export function focusNote(root: HTMLElement | null, id: NoteId): boolean {
  const element = root?.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)
  element?.focus({ preventScroll: true })
  return element !== null && element !== undefined
}

/** Over the notes while it matters: when the view rests, or somebody goes through them. A moving view would pay for every element. */
function follow(list: HTMLElement | null, { view }: BoardCanvasHandle): void {
  if (!list?.contains(document.activeElement)) return
  placeList(list, view.camera())
}

function placeList(list: HTMLElement | null, camera: Camera): void {
  if (!list) return
  const { x, y } = toPoint(camera, { x: 0, y: 0 })
  list.style.transform = `translate(${x}px, ${y}px) scale(${camera.zoom})`
  list.style.setProperty('--pixel', `${1 / camera.zoom}px`)
}
