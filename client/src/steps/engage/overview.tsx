import { engagementOf } from '@samenbord/board'
import { useSnapshot } from '@samenbord/ui'
import { useMemo } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard, usePlan, useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import { formatDay } from './days.ts'
import styles from './engage.module.css'

/** One row a stakeholder: what was planned, what was done, what is still open. */
export function Overview() {
  const { engage, method } = useMessages()
  const { language } = useLanguage()
  const { selection } = useWorkshop()
  const selected = useSnapshot(selection)
  const board = useBoard()
  const plan = usePlan()
  const rows = useMemo(
    () => plan.rows.map(row => ({ row, engagement: engagementOf(board, plan, row.stakeholder.id) })),
    [board, plan],
  )

  return (
    <section aria-labelledby="overview">
      <h2 id="overview">{engage.overview}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{engage.overviewCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{method.stakeholder}</th>
              <th scope="col">{engage.planned}</th>
              <th scope="col">{engage.done}</th>
              <th scope="col">{engage.open}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row: { stakeholder, level }, engagement: { planned, done, open } }) => (
              <tr key={stakeholder.id} data-selected={selected.has(stakeholder.id)}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.rowButton}
                    aria-pressed={selected.has(stakeholder.id)}
                    onClick={() => selection.set([stakeholder.id])}
                  >
                    {stakeholder.name}
                  </button>
                </th>
                <td>
                  <span className={styles.planned}>
                    <LevelBadge level={level} />
                    {planned.length > 0 && <span>{engage.phases(planned.length)}</span>}
                  </span>
                </td>
                <td>
                  {done.length === 0
                    ? engage.neverYet
                    : `${done.length} · ${formatDay(done.at(-1)?.date ?? '', language)}`}
                </td>
                <td data-open={open.length > 0}>{open.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
