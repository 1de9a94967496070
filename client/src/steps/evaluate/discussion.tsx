import { useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import type { Desk } from './desk.ts'
import styles from './evaluate-panel.module.css'
import { type EvaluateRow, toDiscuss } from './evaluate-rows.ts'

/** The stakeholders near a threshold, the weightiest first: a small shift would give them another level. */
export function Discussion({ rows, desk }: { rows: readonly EvaluateRow[]; desk: Desk }) {
  const { evaluate } = useMessages()
  const { selection } = useWorkshop()
  const open = toDiscuss(rows)
  if (!rows.some(row => row.placed)) return null
  return (
    <section aria-labelledby="to-discuss">
      <h2 id="to-discuss" className={styles.heading}>
        {evaluate.discuss}
        {open.length > 0 ? <span className={styles.count}>{open.length}</span> : null}
      </h2>
      <p className={styles.hint}>{open.length > 0 ? evaluate.discussHint : evaluate.discussNone}</p>
      <ul className={styles.discussion}>
        {open.map(({ note, level, alternative }) => (
          <li key={note.id}>
            <button
              type="button"
              className={styles.topic}
              onClick={() => {
                selection.set([note.id])
                desk.matrix.get()?.centreOn(note.id)
              }}
            >
              <span className={styles.topicName}>{note.name}</span>
              <span className={styles.topicLevels}>
                <LevelBadge level={level} look="plain" />
                <span className={styles.or}>{evaluate.or}</span>
                <LevelBadge level={alternative} look="plain" />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
