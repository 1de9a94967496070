import { IconButton } from '@samenbord/ui'
import { Maximize, Minus, Plus, Printer } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import type { Desk } from './desk.ts'
import styles from './evaluate-main.module.css'
import { ZOOM_STEP } from './matrix-keys.ts'

/** Zooming without wheel, pinch or keys, and the way to paper; stands beside the axis, where no stakeholder can be. */
export function PlaneZoom({ desk }: { desk: Desk }) {
  const { canvas, evaluate, plan } = useMessages()
  return (
    <div className={styles.zoom} role="toolbar" aria-label={canvas.zoom}>
      <IconButton label={canvas.zoomOut} shortcut="−" onClick={() => desk.matrix.get()?.zoomBy(1 / ZOOM_STEP)}>
        <Minus size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={canvas.zoomIn} shortcut="+" onClick={() => desk.matrix.get()?.zoomBy(ZOOM_STEP)}>
        <Plus size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={evaluate.zoomToFit} shortcut="0" onClick={() => desk.matrix.get()?.zoomToFit()}>
        <Maximize size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={plan.print} onClick={() => print()}>
        <Printer size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
