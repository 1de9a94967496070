import { Checkbox } from '@samenbord/ui'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import styles from './identify-list.module.css'
import { type Sorting, type SortKey, sortKeys } from './list-rows.ts'

interface ListHeadProps {
  readonly sorting: Sorting | undefined
  readonly onSort: (sorting: Sorting | undefined) => void
  readonly allSelected: boolean
  readonly onSelectAll: (all: boolean) => void
}

/** The head of the list: choose all, and sort by a column. */
export function ListHead({ sorting, onSort, allSelected, onSelectAll }: ListHeadProps) {
  const { identify } = useMessages()

  // Up, down, and back to the order in which the notes were written.
  const turn = (key: SortKey) => {
    if (sorting?.key !== key) return onSort({ key, descending: false })
    onSort(sorting.descending ? undefined : { key, descending: true })
  }

  return (
    <thead>
      <tr>
        <th scope="col" className={styles.select}>
          <Checkbox label={identify.selectAll} labelHidden checked={allSelected} onChange={onSelectAll} />
        </th>
        {sortKeys.map(key => (
          <th
            key={key}
            scope="col"
            className={styles[key]}
            aria-sort={sorting?.key === key ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" className={styles.sort} onClick={() => turn(key)}>
              {identify[key]}
              {sorting?.key === key && <SortMark descending={sorting.descending} />}
            </button>
          </th>
        ))}
        <th scope="col" className={styles.delete}>
          <span className="visually-hidden">{identify.delete}</span>
        </th>
      </tr>
    </thead>
  )
}

function SortMark({ descending }: { descending: boolean }) {
  const Mark = descending ? ArrowDown : ArrowUp
  return <Mark size={14} aria-hidden="true" />
}
