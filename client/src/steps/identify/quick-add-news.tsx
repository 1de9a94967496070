import { Chip } from '@samenbord/ui'
import { useCanvasControls } from '../../canvas/canvas-controls.ts'
import { useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import type { Added, Known } from './add-names.ts'
import styles from './quick-add.module.css'

interface QuickAddNewsProps {
  readonly added: Added | undefined
  /** Notes that carry the name being typed. */
  readonly typed: readonly Known[]
}

/** How many notes came, and which names were there already: a remark beside the field, never in the way. */
export function QuickAddNews({ added, typed }: QuickAddNewsProps) {
  const { identify } = useMessages()
  const known = typed.length > 0 ? typed : (added?.known ?? [])
  return (
    <div className={styles.news} role="status">
      {known.length > 0 && <AlreadyThere known={known} />}
      {added && typed.length === 0 && added.count > 0 && (
        <span className={styles.count}>{identify.added(added.count)}</span>
      )}
      {added?.count === 0 && <Chip tone="warn">{identify.boardFull}</Chip>}
    </div>
  )
}

function AlreadyThere({ known }: { known: readonly Known[] }) {
  const { identify } = useMessages()
  const { selection } = useWorkshop()
  const controls = useCanvasControls()
  const [first] = known
  if (!first) return null
  return (
    <button
      type="button"
      className={styles.known}
      title={identify.showKnown}
      onClick={() => {
        selection.set(known.map(({ id }) => id))
        controls.centreOn(first.id)
      }}
    >
      {known.length === 1 ? identify.alreadyThere(first.name) : identify.alreadyThereCount(known.length)}
    </button>
  )
}
