import { categories, limits, linesOf } from '@samenbord/board'
import { Button, Chip, useSnapshot } from '@samenbord/ui'
import { CornerDownLeft } from 'lucide-react'
import { type ClipboardEvent, type FormEvent, useState } from 'react'
import { useCanvasControls } from '../../canvas/canvas-controls.ts'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { type Added, addNames } from './add-names.ts'
import styles from './quick-add.module.css'
import { nextCategory, QUICK_ADD } from './quick-add-state.ts'

/** Type, Enter, type, Enter: the focus stays. Pasting several lines makes one note a line, as one undo step. */
export function QuickAdd() {
  const { identify, method } = useMessages()
  const workshop = useWorkshop()
  const controls = useCanvasControls()
  const mayWrite = useMayWrite().board
  const category = useSnapshot(nextCategory)
  const [name, setName] = useState('')
  const [added, setAdded] = useState<Added>()

  function add(names: readonly string[]) {
    if (names.length === 0) return
    setAdded(addNames(workshop, { names, category, spots: controls.freeSpots(names.length) }))
    setName('')
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    add(linesOf(name).slice(0, 1))
  }

  function paste(event: ClipboardEvent) {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    add(lines)
  }

  if (!mayWrite) return <p className={styles.lookOnly}>{identify.lookOnly}</p>
  return (
    <form className={styles.bar} onSubmit={submit}>
      <select
        className={styles.category}
        aria-label={identify.categoryForNext}
        value={category ?? ''}
        onChange={event => nextCategory.set(categories.find(option => option === event.target.value))}
      >
        <option value="">{method.uncategorised}</option>
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
        value={name}
        maxLength={limits.noteName}
        autoComplete="off"
        enterKeyHint="enter"
        onChange={event => setName(event.target.value)}
        onPaste={paste}
      />
      <Button type="submit" variant="primary" className={styles.add ?? ''} aria-label={identify.add}>
        <CornerDownLeft size={18} aria-hidden="true" />
      </Button>
      <div className={styles.news} role="status">
        {added && <News added={added} />}
      </div>
    </form>
  )
}

function News({ added: { count, known } }: { added: Added }) {
  const { identify } = useMessages()
  if (count === 0) return <Chip tone="warn">{identify.boardFull}</Chip>
  return (
    <>
      {known !== undefined && <Chip tone="warn">{identify.alreadyThere(known)}</Chip>}
      <span className={styles.count}>{identify.added(count)}</span>
    </>
  )
}
