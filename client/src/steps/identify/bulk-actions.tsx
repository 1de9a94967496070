import { categories, categoriseNotes, deleteNotes, mergeNotes } from '@samenbord/board'
import { Button, useSnapshot } from '@samenbord/ui'
import { Merge, Trash2 } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './identify-list.module.css'

/** What can be done to several notes at once; not shown while none is selected. */
export function BulkActions() {
  const { identify, method } = useMessages()
  const { documents, selection } = useWorkshop()
  const board = useBoard()
  const mayWrite = useMayWrite().board
  const ids = [...useSnapshot(selection)].filter(id => board.notes.has(id))
  const [keep, merged] = ids
  if (ids.length === 0 || !mayWrite) return null
  return (
    <fieldset className={styles.bulk}>
      <legend className="visually-hidden">{identify.forSelected}</legend>
      <span>{identify.severalSelected(ids.length)}</span>
      <select
        className={styles.filter}
        aria-label={identify.setCategory}
        value=""
        onChange={event =>
          categoriseNotes(
            documents.board,
            ids,
            categories.find(option => option === event.target.value),
          )
        }
      >
        <option value="" disabled>
          {identify.setCategory}
        </option>
        {categories.map(option => (
          <option key={option} value={option}>
            {method.category[option]}
          </option>
        ))}
      </select>
      {ids.length === 2 && keep !== undefined && merged !== undefined && (
        <Button
          onClick={() => {
            mergeNotes(documents.board, { keep, merged })
            selection.set([keep])
          }}
        >
          <Merge size={16} aria-hidden="true" />
          {identify.mergeInto(board.notes.get(keep)?.name ?? '')}
        </Button>
      )}
      <Button
        variant="danger"
        onClick={() => {
          deleteNotes(documents.board, ids)
          selection.clear()
        }}
      >
        <Trash2 size={16} aria-hidden="true" />
        {identify.delete}
      </Button>
    </fieldset>
  )
}
