// Find a note by a part of its name, and fly from one found note to the next.
import type { NoteId } from '@samenbord/board'
import { IconButton } from '@samenbord/ui'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import type { BoardCanvasHandle } from '../open-board-canvas.ts'
import { notesCalled } from './find-notes.ts'
import styles from './finding.module.css'

interface FindBarProps {
  readonly canvas: BoardCanvasHandle
  /** With the note that was found last, if any. */
  readonly onClose: (note: NoteId | undefined) => void
}

/** Over the top of the board while somebody looks for a note. */
export function FindBar({ canvas, onClose }: FindBarProps) {
  const text = useMessages().canvas
  const board = useBoard()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<NoteId>()
  const hits = useMemo(() => notesCalled(board, query), [board, query])
  const at = hits.findIndex(note => note.id === shown)
  useEffect(() => field.current?.focus(), [])

  function show(note: NoteId | undefined): void {
    setShown(note)
    if (note === undefined) return
    canvas.workshop.selection.set([note])
    canvas.controls.centreOn(note)
  }

  function type(next: string): void {
    setQuery(next)
    const found = notesCalled(board, next)
    // who types on stays at the note in view, as long as it fits
    show(found.some(note => note.id === shown) ? shown : found[0]?.id)
  }

  const step = (by: 1 | -1) => show(hits[(Math.max(at, by === 1 ? -1 : 0) + by + hits.length) % hits.length]?.id)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose(shown)
    else if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)) step(1)
    else if (event.key === 'ArrowUp' || event.key === 'Enter') step(-1)
    else return
    event.preventDefault()
  }

  return (
    <search className={styles.find} aria-label={text.find}>
      <Search aria-hidden size={18} />
      <input
        ref={field}
        type="text"
        inputMode="search"
        aria-label={text.findField}
        placeholder={text.findField}
        autoComplete="off"
        value={query}
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <output className={styles.count}>{query.trim() && countOf(at, hits.length, text)}</output>
      <IconButton label={text.previousHit} disabled={hits.length < 2} onClick={() => step(-1)}>
        <ChevronUp aria-hidden size={18} />
      </IconButton>
      <IconButton label={text.nextHit} disabled={hits.length < 2} onClick={() => step(1)}>
        <ChevronDown aria-hidden size={18} />
      </IconButton>
      <IconButton label={text.closeFind} shortcut="Esc" onClick={() => onClose(shown)}>
        <X aria-hidden size={18} />
      </IconButton>
    </search>
  )
}

const countOf = (at: number, count: number, { hit, noHit }: ReturnType<typeof useMessages>['canvas']): string =>
  count === 0 ? noHit : hit(Math.max(at, 0) + 1, count)
