import { type LogEntry, liveNotes, type NoteId } from '@samenbord/board'
import { Checkbox } from '@samenbord/ui'
import { useMemo, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import styles from './engagement-log.module.css'
import { ExampleEntry } from './example-entry.tsx'
import { LogItem } from './log-item.tsx'
import { type Thread, threadsOf } from './threads.ts'

/** Everything written down, latest day first; a corrected entry stays readable above its correction. */
export function EngagementLog({ onCorrect }: { onCorrect: (entry: LogEntry) => void }) {
  const { engage } = useMessages()
  const board = useBoard()
  const [about, setAbout] = useState('')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const threads = useMemo(() => threadsOf(board.log), [board.log])
  const shown = threads.filter(thread => (about === '' || concerns(thread, about)) && (!onlyOpen || isOpen(thread)))

  if (board.log.length === 0) return <ExampleEntry />
  return (
    <>
      <div className={styles.tools}>
        <select
          className={styles.filter}
          aria-label={engage.filter}
          value={about}
          onChange={event => setAbout(event.target.value)}
        >
          <option value="">{engage.everybody}</option>
          {liveNotes(board).map(note => (
            <option key={note.id} value={note.id}>
              {note.name}
            </option>
          ))}
        </select>
        <Checkbox label={engage.onlyOpen} checked={onlyOpen} onChange={setOnlyOpen} />
      </div>
      <ol className={styles.log}>
        {shown.map((thread, index) => (
          <LogItem
            key={thread.key}
            thread={thread}
            sameDay={dayOf(thread) === dayOf(shown[index - 1])}
            onCorrect={onCorrect}
          />
        ))}
      </ol>
      {shown.length === 0 && <p className={styles.none}>{engage.logNoMatch}</p>}
    </>
  )
}

const dayOf = (thread: Thread | undefined): string | undefined => thread?.entries.at(-1)?.entry.date

const concerns = ({ entries }: Thread, note: NoteId): boolean =>
  entries.some(({ entry, corrected }) => !corrected && entry.stakeholders.includes(note))

const isOpen = ({ entries }: Thread): boolean =>
  entries.some(({ entry, corrected }) => !corrected && entry.followUp === 'required')
