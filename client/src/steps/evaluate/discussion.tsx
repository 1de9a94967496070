import { type Level, toDiscuss } from '@samenbord/board'
import { Chip } from '@samenbord/ui'
import { Fragment } from 'react'
import { useMessages } from '../../language/language.tsx'
import { DecideButton } from '../../tools/blind-round/decide-button.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import type { Desk } from './desk.ts'
import styles from './evaluate-panel.module.css'
import type { EvaluateRow } from './evaluate-rows.ts'

/** The levels that are in question. */
function levelsOf({
  level,
  alternative,
  standing,
  status,
}: Pick<EvaluateRow, 'level' | 'alternative' | 'standing' | 'status'>): readonly Level[] {
  const camps = standing?.consensus.camps.map(camp => camp.level) ?? []
  if (status === 'split') return camps.slice(0, 2)
  if (status === 'contested') return [...new Set([...(level ? [level] : []), ...camps])].slice(0, 2)
  return [level, alternative].filter(one => one !== undefined)
}

function TopicLevels({ levels }: { levels: readonly Level[] }) {
  const { evaluate } = useMessages()
  return (
    <span className={styles.topicLevels}>
      {levels.map((level, index) => (
        <Fragment key={level}>
          {index > 0 ? <span className={styles.or}>{evaluate.or}</span> : null}
          <LevelBadge level={level} look="plain" />
        </Fragment>
      ))}
    </span>
  )
}

/** What the group should talk about: where it is split or far apart, and where a small shift would give another level. */
export function Discussion({ rows, desk }: { rows: readonly EvaluateRow[]; desk: Desk }) {
  const { blindRound, evaluate, method } = useMessages()
  const { selection } = useWorkshop()
  const open = toDiscuss(rows)
  if (!rows.some(row => row.placed || row.standing)) return null
  const hint = open.some(row => row.standing) ? blindRound.discussHint : evaluate.discussHint
  return (
    <section aria-labelledby="to-discuss">
      <h2 id="to-discuss" className={styles.heading}>
        {evaluate.discuss}
        {open.length > 0 ? <span className={styles.count}>{open.length}</span> : null}
      </h2>
      <p className={styles.hint}>{open.length > 0 ? hint : evaluate.discussNone}</p>
      <ul className={styles.discussion}>
        {open.map(({ note, placed, level, alternative, standing, status }) => (
          <li key={note.id} className={styles.topicRow}>
            <button
              type="button"
              className={styles.topic}
              onClick={() => {
                selection.set([note.id])
                desk.matrix.get()?.centreOn(note.id)
              }}
            >
              <span className={styles.topicName}>
                {note.name} {standing ? <Chip tone="warn">{method.status[status]}</Chip> : null}
              </span>
              <TopicLevels levels={levelsOf({ level, alternative, standing, status })} />
            </button>
            <DecideButton note={note} placed={placed} standing={standing} />
          </li>
        ))}
      </ul>
    </section>
  )
}
