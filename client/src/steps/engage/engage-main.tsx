import { type LogEntry, liveNotes } from '@samenbord/board'
import { EmptyState } from '@samenbord/ui'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite } from '../../workshop/use-workshop.tsx'
import styles from './engage.module.css'
import { EngagementLog } from './engagement-log.tsx'
import { EntryForm } from './entry-form.tsx'
import { Overview } from './overview.tsx'

/** The form, what was planned against what was done, and the log. */
export function EngageMain() {
  const { engage } = useMessages()
  const board = useBoard()
  const mayWrite = useMayWrite().board
  const [correcting, setCorrecting] = useState<LogEntry>()
  if (liveNotes(board).length === 0 && board.log.length === 0) return <EmptyState title={engage.noNotes} />
  return (
    <div className={styles.page}>
      {mayWrite && (
        <EntryForm key={correcting?.id ?? 'new'} corrects={correcting} onDone={() => setCorrecting(undefined)} />
      )}
      <Overview />
      <EngagementLog onCorrect={setCorrecting} />
    </div>
  )
}
