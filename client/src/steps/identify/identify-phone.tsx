import { coverageOf, liveNotes, type Note } from '@samenbord/board'
import { Checkbox, EmptyState } from '@samenbord/ui'
import { ChevronDown, Plus, ShieldUser } from 'lucide-react'
import { memo, useCallback, useMemo, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useMe } from '../../workshop/use-workshop.tsx'
import { UndoNotice, useUndoNotice } from '../undo-notice.tsx'
import styles from './identify-phone.module.css'
import { NoteDetails } from './note-details.tsx'
import { beginWith } from './quick-add-state.ts'

/** The notes as cards, latest first, for a thumb: what is missing above, the quick-add field below. */
export function IdentifyPhone() {
  const { identify } = useMessages()
  const board = useBoard()
  const me = useMe()
  const [open, setOpen] = useState<string>()
  const [mine, setMine] = useState(false)
  const [notice, say] = useUndoNotice()
  const onDeleted = useCallback(() => say(identify.deleted(1)), [say, identify])
  const notes = useMemo(() => [...liveNotes(board)].reverse(), [board])
  const shown = mine ? notes.filter(note => note.createdBy === me.id) : notes
  return (
    <div className={styles.page}>
      <MissingCategories />
      {notes.length === 0 && (
        <EmptyState title={identify.empty}>
          <p className={styles.text}>{identify.emptyText}</p>
        </EmptyState>
      )}
      {notes.length > 0 && (
        <div className={styles.head}>
          <span>{identify.total(shown.length)}</span>
          <Checkbox label={identify.onlyMine} checked={mine} onChange={setMine} />
        </div>
      )}
      <ul className={styles.cards}>
        {shown.map(note => (
          <NoteCard key={note.id} note={note} open={note.id === open} onOpen={setOpen} onDeleted={onDeleted} />
        ))}
      </ul>
      <UndoNotice text={notice} />
    </div>
  )
}

/** Categories without a stakeholder, as buttons that begin one. */
function MissingCategories() {
  const { identify, method } = useMessages()
  const board = useBoard()
  const mayWrite = useMayWrite().notes
  const { missing } = useMemo(() => coverageOf(board), [board])
  if (missing.length === 0 || !mayWrite) return null
  return (
    <section className={styles.missing} aria-label={identify.coach}>
      <h2>{identify.coach}</h2>
      <div className={styles.chips}>
        {missing.map(category => (
          <button key={category} type="button" className={styles.chip} onClick={() => beginWith(category)}>
            <Plus size={14} aria-hidden="true" />
            {method.categoryShort[category]}
          </button>
        ))}
      </div>
    </section>
  )
}

interface NoteCardProps {
  readonly note: Note
  readonly open: boolean
  readonly onOpen: (note: string | undefined) => void
  readonly onDeleted: () => void
}

const NoteCard = memo(function NoteCard({ note, open, onOpen, onDeleted }: NoteCardProps) {
  const { identify, method } = useMessages()
  return (
    <li className={styles.card} style={{ borderLeftColor: `var(--note-${note.colour})` }}>
      <button
        type="button"
        className={styles.cardHead}
        aria-expanded={open}
        onClick={() => onOpen(open ? undefined : note.id)}
      >
        <span className={styles.name}>
          {note.name || identify.noName}
          <small>{note.category ? method.categoryShort[note.category] : method.uncategorised}</small>
        </span>
        {note.personalData && <ShieldUser size={16} aria-label={identify.personalData} />}
        <ChevronDown size={18} aria-hidden="true" className={styles.chevron} />
      </button>
      {open && <NoteDetails note={note} onDeleted={onDeleted} />}
    </li>
  )
})
