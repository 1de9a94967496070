import { engagementOf } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { useSnapshot } from '@samenbord/ui'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard, usePlan, useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import styles from './engage.module.css'
import { LogItem } from './log-item.tsx'

/** What to do, and the story of the selected stakeholder: planned above, done below. */
export function EngagePanel() {
  const { engage, method } = useMessages()
  const { selection } = useWorkshop()
  const [selected] = useSnapshot(selection)
  const board = useBoard()
  const note = board.notes.get(selected ?? '')
  return (
    <div className={styles.panel}>
      <p className={styles.instruction}>{method.instruction.engage}</p>
      {note ? <Story id={note.id} name={note.name} /> : <p className={styles.hint}>{engage.chooseOne}</p>}
    </div>
  )
}

function Story({ id, name }: { id: string; name: string }) {
  const messages = useMessages()
  const { engage, method } = messages
  const { language } = useLanguage()
  const board = useBoard()
  const { planned, done } = engagementOf(board, usePlan(), id)
  return (
    <section>
      <h2>{engage.timeline(name)}</h2>
      <h3>{engage.planned}</h3>
      {planned.length === 0 && <p className={styles.hint}>{engage.nothingPlanned}</p>}
      <ul className={styles.plannedList}>
        {planned.map(({ phase, level, entry }) => (
          <li key={phase.id}>
            <span>{phaseNameOf(phase, language, messages)}</span>
            <LevelBadge level={level} look="plain" />
            {entry?.status && <small>{method.entryStatus[entry.status]}</small>}
          </li>
        ))}
      </ul>
      <h3>{engage.done}</h3>
      {done.length === 0 && <p className={styles.hint}>{engage.neverYet}</p>}
      <ol className={styles.log}>
        {[...done].reverse().map(entry => (
          <LogItem key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  )
}
