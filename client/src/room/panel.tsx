import { IconButton } from '@samenbord/ui'
import { X } from 'lucide-react'
import { Suspense, useEffect } from 'react'
import { useMessages } from '../language/language.tsx'
import type { StepView } from '../steps/step-view.ts'
import { StepLead } from '../tools/steps/step-lead.tsx'
import styles from './room.module.css'

interface PanelProps {
  readonly view: StepView
  readonly wide: boolean
  readonly onClose: () => void
}

/** The step's panel: a column at the right on a wide screen, a sheet at the bottom elsewhere. */
export function Panel({ view: { id, Panel: Content }, wide, onClose }: PanelProps) {
  const { workshop, method } = useMessages()
  useEscape(!wide, onClose)
  return (
    <aside className={styles.panel} aria-label={workshop.panel} data-sheet={!wide}>
      {!wide && (
        <div className={styles.sheetHead}>
          <strong>{method.step[id]}</strong>
          <IconButton label={workshop.hidePanel} onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      <div className={styles.panelBody}>
        <Suspense>
          <StepLead step={id} />
          <Content />
        </Suspense>
      </div>
    </aside>
  )
}

/** Escape closes a sheet, unless something on top of it or in it has taken the key. */
function useEscape(active: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) onClose()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [active, onClose])
}
