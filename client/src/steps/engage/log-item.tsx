import type { LogEntry } from '@samenbord/board'
import { Button, Chip } from '@samenbord/ui'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite } from '../../workshop/use-workshop.tsx'
import { formatDay } from './days.ts'
import styles from './engage.module.css'

interface LogItemProps {
  readonly entry: LogEntry
  /** Absent where entries are only shown. */
  readonly onCorrect?: (entry: LogEntry) => void
}

/** One entry of the log. */
export function LogItem({ entry, onCorrect }: LogItemProps) {
  const { engage, method } = useMessages()
  const { language } = useLanguage()
  const board = useBoard()
  const mayWrite = useMayWrite().board
  const corrected = board.log.some(other => other.correctsId === entry.id)
  const names = entry.stakeholders.map(id => board.notes.get(id)?.name ?? engage.goneNote)

  return (
    <li className={styles.entry} data-corrected={corrected}>
      <p className={styles.entryHead}>
        <time dateTime={entry.date}>{formatDay(entry.date, language)}</time>
        <span>{method.logType[entry.type]}</span>
        {entry.followUp !== 'none' && (
          <Chip tone={entry.followUp === 'required' ? 'warn' : 'ok'}>{method.followUp[entry.followUp]}</Chip>
        )}
        {entry.correctsId !== undefined && <Chip tone="accent">{engage.correction}</Chip>}
        {corrected && <Chip>{engage.corrected}</Chip>}
      </p>
      <p className={styles.summary}>{corrected ? <s>{entry.summary}</s> : entry.summary}</p>
      <p className={styles.hint}>{new Intl.ListFormat(language).format(names)}</p>
      {onCorrect && mayWrite && !corrected && (
        <Button
          variant="plain"
          className={styles.correct ?? ''}
          aria-label={engage.correctOf(entry.summary)}
          onClick={() => onCorrect(entry)}
        >
          {engage.correct}
        </Button>
      )}
    </li>
  )
}
