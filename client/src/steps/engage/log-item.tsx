import { type LogEntry, logEngagement, promisesOf } from '@samenbord/board'
import { Button, Chip } from '@samenbord/ui'
import { Check, PenLine } from 'lucide-react'
import { useMemo } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useMe, usePeople, useWorkshop } from '../../workshop/use-workshop.tsx'
import { formatDay } from './days.ts'
import styles from './engagement-log.module.css'
import { LogTypeIcon } from './log-type-icon.tsx'
import { PromiseItem } from './promise-item.tsx'
import type { Thread, ThreadEntry } from './threads.ts'

interface LogItemProps {
  readonly thread: Thread
  /** The item before it is of the same day, which need not be shown again. */
  readonly sameDay?: boolean
  /** Absent where entries are only shown. */
  readonly onCorrect?: ((entry: LogEntry) => void) | undefined
}

/** One entry of the log: what was corrected above it, struck through, and what holds now. */
export function LogItem({ thread, sameDay = false, onCorrect }: LogItemProps) {
  const { language } = useLanguage()
  const last = thread.entries.at(-1)?.entry
  if (!last) return null
  return (
    <li className={styles.item}>
      <time dateTime={last.date}>
        <span className={sameDay ? 'visually-hidden' : undefined}>{formatDay(last.date, language)}</span>
      </time>
      <div className={styles.thread}>
        {thread.entries.map(part => (
          <Entry key={part.entry.id} part={part} onCorrect={onCorrect} />
        ))}
      </div>
    </li>
  )
}

function Entry({ part: { entry, corrected }, onCorrect }: { part: ThreadEntry } & Pick<LogItemProps, 'onCorrect'>) {
  const { engage, method } = useMessages()
  const { language } = useLanguage()
  const board = useBoard()
  const present = usePeople().find(person => person.id === entry.by)?.name
  const writer = present ?? entry.byName
  const own = useMemo(() => promisesOf(board).filter(({ address }) => address.entry === entry.id), [board, entry])
  const mayWrite = useMayWrite().log
  const names = entry.stakeholders.map(id => board.notes.get(id)?.name ?? engage.goneNote)

  return (
    <article className={styles.entry} data-corrected={corrected}>
      <header className={styles.head}>
        <LogTypeIcon type={entry.type} />
        <span className="visually-hidden">{method.logType[entry.type]}: </span>
        <b>{new Intl.ListFormat(language).format(names)}</b>
        {corrected && <Chip>{engage.corrected}</Chip>}
        {!corrected && entry.correctsId !== undefined && entry.followUp !== 'completed' && (
          <Chip tone="accent">{engage.correction}</Chip>
        )}
        {!corrected && entry.followUp !== 'none' && (
          <Chip tone={entry.followUp === 'required' ? 'warn' : 'ok'}>{method.followUp[entry.followUp]}</Chip>
        )}
      </header>
      <p className={styles.summary}>{corrected ? <s>{entry.summary}</s> : entry.summary}</p>
      {!corrected && own.length > 0 && (
        <ul className={styles.promises}>
          {own.map(promised => (
            <PromiseItem key={promised.address.index} promised={promised} />
          ))}
        </ul>
      )}
      <footer className={styles.foot}>
        <span>
          {[
            method.logType[entry.type],
            entry.direction !== 'both' && method.direction[entry.direction],
            entry.attitudeAfter && engage.stoodAfter(method.attitude[entry.attitudeAfter].toLocaleLowerCase(language)),
            writer && engage.writtenBy(writer),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {onCorrect && mayWrite && !corrected && <Actions entry={entry} onCorrect={onCorrect} />}
      </footer>
    </article>
  )
}

function Actions({ entry, onCorrect }: { entry: LogEntry; onCorrect: (entry: LogEntry) => void }) {
  const { engage } = useMessages()
  const { documents, newId, stamp } = useWorkshop()
  const { name } = useMe()
  const { attitudeAfter, ...rest } = entry
  const followedUp = () =>
    logEngagement(documents.board, {
      ...rest,
      ...stamp(),
      ...(attitudeAfter && { attitudeAfter }),
      byName: name,
      id: newId(),
      followUp: 'completed',
      correctsId: entry.id,
    })
  return (
    <span className={styles.actions}>
      {entry.followUp === 'required' && (
        <Button variant="plain" aria-label={engage.followedUpOf(entry.summary)} onClick={followedUp}>
          <Check size={16} aria-hidden="true" />
          {engage.followedUp}
        </Button>
      )}
      <Button variant="plain" aria-label={engage.correctOf(entry.summary)} onClick={() => onCorrect(entry)}>
        <PenLine size={16} aria-hidden="true" />
        {engage.correct}
      </Button>
    </span>
  )
}
