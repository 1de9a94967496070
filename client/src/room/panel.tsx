import { IconButton } from '@samenbord/ui'
import { X } from 'lucide-react'
import { Suspense } from 'react'
import { useMessages } from '../language/language.tsx'
import type { StepView } from '../steps/step-view.ts'
import styles from './room.module.css'

/** The step's panel: a column at the right on a wide screen, a sheet at the bottom elsewhere. */
export function Panel({
  view: { Panel: Content },
  wide,
  onClose,
}: {
  view: StepView
  wide: boolean
  onClose: () => void
}) {
  const { workshop } = useMessages()
  return (
    <aside className={styles.panel} aria-label={workshop.panel} data-sheet={!wide}>
      {!wide && (
        <div className={styles.sheetHandle}>
          <IconButton label={workshop.hidePanel} onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      <div className={styles.panelBody}>
        <Suspense>
          <Content />
        </Suspense>
      </div>
    </aside>
  )
}
