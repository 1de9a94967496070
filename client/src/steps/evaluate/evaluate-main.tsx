import { liveNotes } from '@samenbord/board'
import { useSnapshot } from '@samenbord/ui'
import { type FocusEvent, type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { MatrixCanvas } from '../../canvas/matrix/matrix-canvas.tsx'
import type { MatrixModel } from '../../canvas/matrix/matrix-model.ts'
import { useMessages } from '../../language/language.tsx'
import { useReopening } from '../../tools/reopening/use-reopening.ts'
import { useBoard, useMayWrite, useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDesk } from './desk.ts'
import styles from './evaluate-main.module.css'
import { focusNextInTray } from './focus-tray.ts'
import { HandBar } from './hand-bar.tsx'
import { LiveRegion } from './live-region.tsx'
import { cancelCarry, carryKey, planeKey } from './matrix-keys.ts'
import { PlaneZoom } from './plane-zoom.tsx'
import { Tray } from './tray.tsx'
import { useMatrixOwner } from './use-matrix-owner.ts'
import { useMatrixWords } from './use-matrix-words.ts'
import { useSpread } from './use-spread.ts'

const PrintedMatrix = lazy(async () => ({ default: (await import('./printed-matrix.tsx')).PrintedMatrix }))

/** The matrix with the tray of stakeholders that still wait for a place. */
export function EvaluateMain() {
  const { evaluate } = useMessages()
  const workshop = useWorkshop()
  const desk = useDesk()
  const owner = useMatrixOwner(desk)
  const model = useMatrixModel()
  const root = useRef<HTMLDivElement>(null)
  const all = liveNotes(model.board)
  const placed = all.filter(note => model.board.placements.has(note.id)).length

  function onCarryKey(event: KeyboardEvent): void {
    const held = desk.carry.get()
    if (!carryKey(desk, event)) return
    event.preventDefault()
    event.stopPropagation()
    if (held && !desk.carry.get()) focusNextInTray(root.current, held.note)
  }

  useEffect(() => {
    // What was picked up from the panel is put back from there too.
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') cancelCarry(desk)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [desk])

  function onLeave(event: FocusEvent): void {
    const stays = event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget)
    if (!stays && desk.carry.get()?.hand === 'keys') cancelCarry(desk)
  }

  function onPlaneKey(event: KeyboardEvent): void {
    if (!planeKey(desk, workshop, event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys that move a note, wherever in here the focus is
    <div className={styles.main} ref={root} onKeyDownCapture={onCarryKey} onBlur={onLeave}>
      <div className={styles.layout}>
        <Tray />
        <div className={styles.plane}>
          <MatrixCanvas
            model={model}
            carry={desk.carry}
            owner={owner}
            others={workshop.presence.others}
            onReady={desk.matrix.set}
            label={evaluate.matrixLabel(placed, all.length)}
            describedBy="matrix-help"
            onKeyDown={onPlaneKey}
          />
          <p id="matrix-help" className={styles.hidden}>
            {evaluate.matrixHelp}
          </p>
          <PlaneZoom desk={desk} />
          <HandBar desk={desk} />
        </div>
      </div>
      <LiveRegion desk={desk} />
      <Suspense>
        <PrintedMatrix />
      </Suspense>
    </div>
  )
}

function useMatrixModel(): MatrixModel {
  const board = useBoard()
  const { thresholds } = useSession()
  const selected = useSnapshot(useWorkshop().selection)
  const mayWrite = useMayWrite()
  const words = useMatrixWords()
  const spread = useSpread()
  const { moves } = useReopening()
  return useMemo(
    () => ({
      board,
      thresholds,
      selected,
      words,
      spread,
      ghosts: moves,
      mayPlace: mayWrite.placements,
      mayMoveThresholds: mayWrite.session,
    }),
    [board, thresholds, selected, words, spread, moves, mayWrite.placements, mayWrite.session],
  )
}
