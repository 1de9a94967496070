import { Checkbox, EmptyState, TextField } from '@samenbord/ui'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useMayWrite, useSession } from '../../workshop/use-workshop.tsx'
import { axisWordsOf } from './axis-words.ts'
import { useDesk } from './desk.ts'
import styles from './evaluate-list.module.css'
import { EvaluateRowView } from './evaluate-row.tsx'
import { type Sorting, type SortKey, sortedRows, sortKeys } from './evaluate-rows.ts'
import { LiveRegion } from './live-region.tsx'
import { matches } from './tray.tsx'
import { useEvaluateRows } from './use-evaluate-rows.ts'
import { useSharedHand } from './use-matrix-owner.ts'

/** The matrix as a table: everything that can be done on the plane, by keyboard and screen reader. */
export function EvaluateList() {
  const messages = useMessages()
  const { language } = useLanguage()
  const { evaluate } = messages
  const desk = useDesk()
  useSharedHand(desk)
  const mayPlace = useMayWrite().placements
  const [sorting, setSorting] = useState<Sorting>()
  const [onlyUnplaced, setOnlyUnplaced] = useState(false)
  const [query, setQuery] = useState('')
  const all = useEvaluateRows()
  const shown = all.filter(row => (!onlyUnplaced || !row.placed) && matches(row.note.name, query))
  const rows = sorting ? sortedRows(shown, sorting, new Intl.Collator(language).compare) : shown

  if (all.length === 0) return <EmptyState title={evaluate.trayEmpty} />
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <TextField
          type="search"
          label={evaluate.traySearch}
          labelHidden
          placeholder={evaluate.traySearch}
          value={query}
          onChange={event => setQuery(event.target.value)}
        />
        <Checkbox label={evaluate.onlyUnplaced} checked={onlyUnplaced} onChange={setOnlyUnplaced} />
        <span className={styles.progress}>{evaluate.placedOf(all.filter(row => row.placed).length, all.length)}</span>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{evaluate.listCaption}</caption>
          <Head sorting={sorting} onSort={setSorting} />
          <tbody>
            {rows.map(row => (
              <EvaluateRowView key={row.note.id} {...{ row, desk, mayPlace }} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? (
          <p className={styles.none}>{onlyUnplaced ? evaluate.trayAllPlaced : evaluate.trayNoMatch}</p>
        ) : null}
      </div>
      <LiveRegion desk={desk} />
    </div>
  )
}

function Head({ sorting, onSort }: { sorting: Sorting | undefined; onSort: (sorting: Sorting | undefined) => void }) {
  const messages = useMessages()
  const { axes } = useSession()
  const words = axisWordsOf(messages, axes)
  const { evaluate, method } = messages
  const labels: Readonly<Record<SortKey, string>> = {
    name: method.stakeholder,
    category: evaluate.category,
    influence: words.influence.name,
    impact: words.impact.name,
    level: evaluate.level,
    status: evaluate.status,
  }

  // Up, down, and back to the order in which the notes were written.
  const turn = (key: SortKey) => {
    if (sorting?.key !== key) return onSort({ key, descending: false })
    onSort(sorting.descending ? undefined : { key, descending: true })
  }

  return (
    <thead>
      <tr>
        {sortKeys.map(key => (
          <th
            key={key}
            scope="col"
            className={key === 'category' ? styles.category : undefined}
            aria-sort={sorting?.key === key ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" className={styles.sort} onClick={() => turn(key)}>
              {labels[key]}
              {sorting?.key === key ? <SortMark descending={sorting.descending} /> : null}
            </button>
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{evaluate.backToTray}</span>
        </th>
      </tr>
    </thead>
  )
}

function SortMark({ descending }: { descending: boolean }) {
  const Mark = descending ? ArrowDown : ArrowUp
  return <Mark size={14} aria-hidden="true" />
}
