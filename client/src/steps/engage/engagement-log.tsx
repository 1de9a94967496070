import { type LogEntry, liveNotes } from '@samenbord/board'
import { Button, EmptyState } from '@samenbord/ui'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import styles from './engage.module.css'
import { LogItem } from './log-item.tsx'

/** Everything written down, latest day first; a corrected entry stays readable under its correction. */
export function EngagementLog({ onCorrect }: { onCorrect: (entry: LogEntry) => void }) {
  const { engage } = useMessages()
  const board = useBoard()
  const [about, setAbout] = useState('')
  const entries = [...board.log].reverse().filter(entry => about === '' || entry.stakeholders.includes(about))

  return (
    <section aria-labelledby="log">
      <div className={styles.logHead}>
        <h2 id="log">{engage.log}</h2>
        {board.log.length > 0 && (
          <>
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
            {about !== '' && <Button onClick={() => setAbout('')}>{engage.everybody}</Button>}
          </>
        )}
      </div>
      {board.log.length === 0 ? (
        <EmptyState title={engage.logEmpty}>
          <p className={styles.emptyText}>{engage.logEmptyText}</p>
        </EmptyState>
      ) : (
        <ol className={styles.log}>
          {entries.map(entry => (
            <LogItem key={entry.id} entry={entry} onCorrect={onCorrect} />
          ))}
        </ol>
      )}
    </section>
  )
}
