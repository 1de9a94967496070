import { categories, liveNotes } from '@samenbord/board'
import { Button, useSnapshot } from '@samenbord/ui'
import { CornerDownLeft } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCanvasControls } from '../../canvas/canvas-controls.ts'
import { useMessages } from '../../language/language.tsx'
import { useNameEntry } from '../../screen/use-name-entry.ts'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { type Added, addNames, byName, knownAmong } from './add-names.ts'
import styles from './quick-add.module.css'
import { QuickAddNews } from './quick-add-news.tsx'
import { nextCategory, QUICK_ADD } from './quick-add-state.ts'

/** Type, Enter, type, Enter: the focus stays. Pasting several lines makes one note a line, as one undo step. */
export function QuickAdd() {
  const { identify, method } = useMessages()
  const workshop = useWorkshop()
  const controls = useCanvasControls()
  const board = useBoard()
  const mayWrite = useMayWrite().notes
  const category = useSnapshot(nextCategory)
  const entry = useNameEntry(names =>
    setAdded(addNames(workshop, { names, category, spots: controls.freeSpots(names.length) })),
  )
  const [added, setAdded] = useState<Added>()
  const isTyping = entry.name.trim() !== ''
  const notes = useMemo(() => (isTyping ? byName(liveNotes(board)) : undefined), [isTyping, board])
  const typed = notes ? knownAmong([entry.name], notes) : []

  if (!mayWrite) return <p className={styles.lookOnly}>{identify.lookOnly}</p>
  return (
    <form className={styles.bar} onSubmit={entry.submit}>
      <select
        className={styles.category}
        data-chosen={category !== undefined}
        aria-label={identify.categoryForNext}
        title={identify.categoryForNext}
        value={category ?? ''}
        onChange={event => nextCategory.set(categories.find(option => option === event.target.value))}
      >
        <option value="">{identify.noCategory}</option>
        {categories.map(option => (
          <option key={option} value={option}>
            {method.categoryShort[option]}
          </option>
        ))}
      </select>
      <input
        id={QUICK_ADD}
        className={styles.field}
        aria-label={identify.quickAdd}
        placeholder={identify.quickAddExample}
        {...entry.field}
      />
      <Button type="submit" variant="primary" className={styles.add ?? ''} aria-label={identify.add}>
        <CornerDownLeft size={18} aria-hidden="true" />
      </Button>
      <QuickAddNews added={added} typed={typed} />
    </form>
  )
}
