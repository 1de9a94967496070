import { Maximize, Minus, Plus } from 'lucide-react'
import { useMessages } from '../language/language.tsx'
import type { BoardCanvasHandle } from './open-board-canvas.ts'
import { useZoom } from './use-canvas-state.ts'
import styles from './zoom-controls.module.css'

/** The buttons at the bottom right: out, the zoom itself, in, everything. */
export function ZoomControls({ canvas }: { canvas: BoardCanvasHandle }) {
  const text = useMessages().canvas
  const zoom = useZoom(canvas)
  const { controls } = canvas
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.zoom}>
      <button type="button" onClick={controls.zoomOut} title={`${text.zoomOut} (−)`} aria-label={text.zoomOut}>
        <Minus aria-hidden size={18} />
      </button>
      <button type="button" className={styles.percent} onClick={controls.zoomFull} title={`${text.zoomFull} (0)`}>
        {zoom} %
      </button>
      <button type="button" onClick={controls.zoomIn} title={`${text.zoomIn} (+)`} aria-label={text.zoomIn}>
        <Plus aria-hidden size={18} />
      </button>
      <button type="button" onClick={controls.zoomToFit} title={`${text.zoomToFit} (1)`} aria-label={text.zoomToFit}>
        <Maximize aria-hidden size={18} />
      </button>
    </div>
  )
}
