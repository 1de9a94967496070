import { liveNotes } from '@samenbord/board'
import { ArrowRight, Search } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDesk } from './desk.ts'
import { Ghost } from './ghost.tsx'
import styles from './tray.module.css'
import { TrayItem } from './tray-item.tsx'
import { useCarriedNote, useHand, useOverTray } from './use-carried.ts'

const SEARCH_FROM = 8

/** The stakeholders that are not on the matrix yet; what is dropped here is taken off it. */
export function Tray() {
  const { evaluate } = useMessages()
  const board = useBoard()
  const desk = useDesk()
  const mayPlace = useMayWrite().placements
  const carried = useCarriedNote(desk)
  const hand = useHand(desk)
  const over = useOverTray(desk)
  const [query, setQuery] = useState('')
  const notes = liveNotes(board)
  const waiting = notes.filter(note => !board.placements.has(note.id))
  const found = waiting.filter(note => matches(note.name, query))
  const takesBack = hand === 'pointer' && carried !== undefined && board.placements.has(carried)

  return (
    <section
      className={styles.tray}
      aria-labelledby="tray-title"
      data-over={over}
      ref={element => {
        desk.tray = element ?? undefined
      }}
    >
      <header className={styles.head}>
        <h2 id="tray-title" className={styles.title}>
          {evaluate.tray}
        </h2>
        <span className={styles.count}>{waiting.length}</span>
        {waiting.length >= SEARCH_FROM || query !== '' ? (
          <label className={styles.search}>
            <Search size={14} aria-hidden="true" />
            <input
              type="search"
              value={query}
              placeholder={evaluate.traySearch}
              aria-label={evaluate.traySearch}
              onChange={event => setQuery(event.target.value)}
            />
          </label>
        ) : null}
      </header>
      {takesBack ? <p className={styles.drop}>{evaluate.trayDrop}</p> : null}
      <ul className={styles.items}>
        {found.map(note => (
          <TrayItem key={note.id} {...{ desk, note, mayPlace }} carried={note.id === carried} />
        ))}
      </ul>
      {found.length === 0 ? <TrayEmpty notes={notes.length} waiting={waiting.length} /> : null}
      <Ghost desk={desk} />
    </section>
  )
}

function TrayEmpty({ notes, waiting }: { notes: number; waiting: number }) {
  const { evaluate, method } = useMessages()
  const { id } = useWorkshop()
  if (waiting > 0) return <p className={styles.empty}>{evaluate.trayNoMatch}</p>
  if (notes > 0) return <p className={styles.empty}>{evaluate.trayAllPlaced}</p>
  return (
    <div className={styles.empty}>
      <p>{evaluate.trayEmpty}</p>
      <Link href={`/w/${id}/identify`} className={styles.link}>
        {method.step.identify}
        <ArrowRight size={16} aria-hidden="true" />
      </Link>
    </div>
  )
}

/** Does the name hold what is searched for, whatever the case and the accents? */
export const matches = (name: string, query: string): boolean => plain(name).includes(plain(query.trim()))

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
