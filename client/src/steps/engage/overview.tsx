import type { NoteId } from '@samenbord/board'
import { useSnapshot } from '@samenbord/ui'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { usePlan } from '../../workshop/use-plan.ts'
import { useBoard, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './overview.module.css'
import { OverviewRowView } from './overview-row.tsx'
import { type OverviewKey, overviewKeys, overviewRows, sortedOverview } from './overview-rows.ts'

interface Sorting {
  readonly key: OverviewKey
  readonly descending: boolean
}

/** One row a stakeholder: what was planned, what was done, what is still open. */
export function Overview({ onNote }: { onNote: (stakeholder: NoteId) => void }) {
  const { engage } = useMessages()
  const { language } = useLanguage()
  const { selection } = useWorkshop()
  const selected = useSnapshot(selection)
  const board = useBoard()
  const plan = usePlan()
  const [sorting, setSorting] = useState<Sorting>({ key: 'level', descending: false })
  const rows = useMemo(
    () => sortedOverview(overviewRows(board, plan), sorting, new Intl.Collator(language).compare),
    [board, plan, sorting, language],
  )
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{engage.overviewCaption}</caption>
        <Head sorting={sorting} onSort={setSorting} />
        <tbody>
          {rows.map(row => (
            <OverviewRowView
              key={row.row.stakeholder.id}
              overview={row}
              selected={selected.has(row.row.stakeholder.id)}
              onNote={onNote}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ sorting, onSort }: { sorting: Sorting; onSort: (sorting: Sorting) => void }) {
  const { engage, method } = useMessages()
  const labels: Readonly<Record<OverviewKey, string>> = {
    name: method.stakeholder,
    level: engage.level,
    planned: engage.planned,
    done: engage.done,
    open: engage.open,
  }
  const Mark = sorting.descending ? ArrowDown : ArrowUp
  return (
    <thead>
      <tr>
        {overviewKeys.map(key => (
          <th
            key={key}
            scope="col"
            className={styles[key]}
            aria-sort={sorting.key === key ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              className={styles.sort}
              onClick={() => onSort({ key, descending: sorting.key === key && !sorting.descending })}
            >
              {labels[key]}
              {sorting.key === key && <Mark size={14} aria-hidden="true" />}
            </button>
          </th>
        ))}
        <th scope="col" className={styles.action}>
          <span className="visually-hidden">{engage.save}</span>
        </th>
      </tr>
    </thead>
  )
}
