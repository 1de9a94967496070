// What can be done with the selected notes, floating above them. React renders it per selection; its place is set per frame.

import { categories, NOTE_SIZE, type Note, type NoteColour, type NoteId, noteColours } from '@samenbord/board'
import { IconButton, Menu, useSelected, useSnapshot } from '@samenbord/ui'
import { Check, CopyPlus, Link, PenLine, ShieldUser, Tag, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useMessages } from '../language/language.tsx'
import { useCopy } from '../screen/use-copy.ts'
import { useBoard, useMayWrite } from '../workshop/use-workshop.tsx'
import { around, type Size, toPixels } from './camera.ts'
import { noteAddress } from './finding/use-note-in-address.ts'
import type { BoardCanvasHandle } from './open-board-canvas.ts'
import styles from './selection-toolbar.module.css'

/** Shown while something is selected and nothing is in the hand. */
export function SelectionToolbar({ canvas }: { canvas: BoardCanvasHandle }) {
  const selection = useSnapshot(canvas.workshop.selection)
  const isWriting = useSelected(canvas.writing, written => written !== undefined)
  const busy = useSnapshot(canvas.busy)
  if (selection.size === 0 || isWriting || busy) return null
  return <Selected canvas={canvas} selection={selection} />
}

function Selected({ canvas, selection }: { canvas: BoardCanvasHandle; selection: ReadonlySet<NoteId> }) {
  const board = useBoard()
  const notes = [...selection].flatMap(id => board.notes.get(id) ?? []).filter(note => note.status !== 'merged')
  return notes.length > 0 && <Bar canvas={canvas} notes={notes} />
}

function Bar({ canvas, notes }: { canvas: BoardCanvasHandle; notes: readonly Note[] }) {
  const messages = useMessages()
  const text = messages.canvas
  const bar = useRef<HTMLDivElement>(null)
  const { commands, writing } = canvas
  const [only] = notes
  const category = same(notes.map(note => note.category ?? 'none'))
  const colour = same(notes.map(note => note.colour))
  const mayRemove = useMayWrite().noteRemoval
  const flagged = notes.every(note => note.personalData)

  useEffect(() => {
    const element = bar.current
    if (!element) return
    // Measured when it changes: asking the page every frame would make it lay itself out every frame.
    let size = { width: element.offsetWidth, height: element.offsetHeight }
    const place = () => placeBar(element, canvas, { notes, size })
    const observer = new ResizeObserver(() => {
      size = { width: element.offsetWidth, height: element.offsetHeight }
      place()
    })
    observer.observe(element)
    place()
    const stop = canvas.afterFrame(place)
    return () => {
      observer.disconnect()
      stop()
    }
  }, [canvas, notes])

  const colourItems = noteColours.map(id => ({
    id,
    label: messages.method.colour[id],
    icon: <Swatch colour={id} />,
    checked: colour === id,
    onSelect: () => commands.recolour(id),
  }))
  const categoryItems = [...categories, 'none' as const].map(id => ({
    id,
    label: id === 'none' ? text.noCategory : messages.method.category[id],
    checked: category === id,
    onSelect: () => commands.categorise(id === 'none' ? undefined : id),
  }))

  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label={text.selection}>
      {notes.length > 1 && <span className={styles.count}>{notes.length}</span>}
      {notes.length === 1 && only && (
        <IconButton label={text.edit} shortcut="Enter" onClick={() => writing.write(only.id)}>
          <PenLine aria-hidden size={18} />
        </IconButton>
      )}
      <Menu label={text.colour} trigger={<Swatch colour={colour} />} items={colourItems} />
      <Menu label={text.category} trigger={<Tag aria-hidden size={18} />} items={categoryItems} />
      <IconButton label={text.markPersonalData} pressed={flagged} onClick={() => commands.flag(!flagged)}>
        <ShieldUser aria-hidden size={18} />
      </IconButton>
      <span className={styles.line} />
      {notes.length === 1 && only && <CopyLink address={noteAddress(canvas.workshop.id, only.id)} />}
      <IconButton label={text.duplicate} shortcut="Ctrl+D" onClick={commands.duplicate}>
        <CopyPlus aria-hidden size={18} />
      </IconButton>
      {mayRemove && (
        <IconButton label={text.remove} shortcut="Delete" onClick={commands.remove}>
          <Trash2 aria-hidden size={18} />
        </IconButton>
      )}
      <output className={styles.said}>{text.selected(notes.length)}</output>
    </div>
  )
}

/** The address of the note, to be pasted wherever the group talks. */
function CopyLink({ address }: { address: string }) {
  const text = useMessages().canvas
  const [copied, copy] = useCopy()
  return (
    <>
      <IconButton label={text.copyLink} onClick={() => copy(address)}>
        {copied ? <Check aria-hidden size={18} /> : <Link aria-hidden size={18} />}
      </IconButton>
      <output className={styles.said}>{copied && text.linkCopied}</output>
    </>
  )
}

/** The colour of a note; without one, several at once. */
function Swatch({ colour }: { colour: NoteColour | undefined }) {
  return <span className={styles.swatch} {...(colour && { style: { background: `var(--note-${colour})` } })} />
}

const same = <T,>(values: readonly T[]): T | undefined =>
  values.every(value => value === values[0]) ? values[0] : undefined

const GAP = 14
const EDGE = 8

/** Above the selection, or below it where there is no room, and never off the canvas. */
function placeBar(
  bar: HTMLElement,
  { view, scene }: BoardCanvasHandle,
  { notes, size: { width, height } }: { notes: readonly Note[]; size: Size },
): void {
  const box = around(notes.map(note => ({ ...positionOf(note, scene), width: NOTE_SIZE, height: NOTE_SIZE })))
  if (!box) return
  const size = view.size()
  const shown = toPixels(view.camera(), box)
  const above = shown.y - height - GAP
  const below = shown.y + shown.height + GAP
  const y = above >= EDGE ? above : Math.min(below, size.height - height - EDGE)
  const x = Math.max(EDGE, Math.min(shown.x + shown.width / 2 - width / 2, size.width - width - EDGE))
  const seen = shown.x < size.width && shown.x + shown.width > 0 && shown.y < size.height && shown.y + shown.height > 0
  bar.style.visibility = seen ? 'visible' : 'hidden'
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(Math.max(EDGE, y))}px)`
}

function positionOf(note: Note, scene: BoardCanvasHandle['scene']) {
  const slot = scene.slotOf(note.id)
  return slot === undefined ? note.position : scene.positionOf(slot)
}
