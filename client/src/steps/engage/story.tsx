import { type Day, engagementOf, type NoteId, type Phase, type PlanCell } from '@samenbord/board'
import { phaseNameOf, whenWords } from '@samenbord/messages'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { usePlan } from '../../workshop/use-plan.ts'
import { useBoard } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import { AttitudeStory } from './attitude-story.tsx'
import { formatDay } from './days.ts'
import { LogItem } from './log-item.tsx'
import styles from './story.module.css'
import { threadsOf } from './threads.ts'

/** One stakeholder over time: what the plan says per phase, and what happened. */
export function Story({ id }: { id: NoteId }) {
  const { engage } = useMessages()
  const board = useBoard()
  const { planned, done } = engagementOf(board, usePlan(), id)
  return (
    <div className={styles.story}>
      <section>
        <h3>{engage.planned}</h3>
        {planned.length === 0 && <p className={styles.hint}>{engage.nothingPlanned}</p>}
        <ol className={styles.planned}>
          {planned.map(cell => (
            <PlannedCell key={cell.phase.id} cell={cell} />
          ))}
        </ol>
      </section>
      <AttitudeStory id={id} />
      <section>
        <h3>{engage.happened}</h3>
        {done.length === 0 && <p className={styles.hint}>{engage.nothingHappened}</p>}
        <ol className={styles.done}>
          {threadsOf(done).map(thread => (
            <LogItem key={thread.key} thread={thread} />
          ))}
        </ol>
      </section>
    </div>
  )
}

function PlannedCell({ cell: { phase, level, entry } }: { cell: PlanCell }) {
  const messages = useMessages()
  const { language } = useLanguage()
  const format = (day: Day) => formatDay(day, language)
  const when = whenWords(entry?.when, phase, { messages, formatDay: format }) || datesOf(phase, format)
  const how = [entry?.method, when, entry?.owner].filter(Boolean).join(' · ')
  return (
    <li data-done={entry?.status === 'done'}>
      <span className={styles.phase}>{phaseNameOf(phase, language, messages)}</span>
      <LevelBadge level={level} look="plain" />
      {entry?.status && <small>{messages.method.entryStatus[entry.status]}</small>}
      {how !== '' && <small className={styles.how}>{how}</small>}
    </li>
  )
}

const datesOf = ({ start, end }: Phase, format: (day: Day) => string): string =>
  [start, end].flatMap(day => (day ? [format(day)] : [])).join(' – ')
