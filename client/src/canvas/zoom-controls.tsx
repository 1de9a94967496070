import { Map as MapIcon, Maximize, Minus, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { keep, recall } from '../screen/device-memory.ts'
import { BoardMap } from './finding/board-map.tsx'
import type { BoardCanvasHandle } from './open-board-canvas.ts'
import { useZoom } from './use-canvas-state.ts'
import styles from './zoom-controls.module.css'

const MAP = 'samenbord.map'

/** The buttons at the bottom right: find, the map, out, the zoom itself, in, everything. */
export function ZoomControls({ canvas }: { canvas: BoardCanvasHandle }) {
  const text = useMessages().canvas
  const zoom = useZoom(canvas)
  const [isMapOpen, setMapOpen] = useState(() => recall(MAP) === 'open')
  const { controls } = canvas
  const toggleMap = () => {
    keep(MAP, isMapOpen ? 'closed' : 'open')
    setMapOpen(!isMapOpen)
  }
  return (
    <>
      {isMapOpen && <BoardMap canvas={canvas} />}
      <div className={styles.bar} role="toolbar" aria-label={text.zoom}>
        <button
          type="button"
          onClick={() => canvas.finding.set(true)}
          title={`${text.find} (/)`}
          aria-label={text.find}
        >
          <Search aria-hidden size={18} />
        </button>
        <button type="button" onClick={toggleMap} title={text.map} aria-label={text.map} aria-pressed={isMapOpen}>
          <MapIcon aria-hidden size={18} />
        </button>
        <span className={styles.line} />
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
    </>
  )
}
