import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { BoardCanvasHandle } from '../open-board-canvas.ts'

/** The address of a note on the board. It leads only people in who could come in anyway. */
export const noteAddress = (workshop: string, note: string): string =>
  `${location.origin}/w/${workshop}/identify?note=${encodeURIComponent(note)}`

/** Flies to the note that the address names, once it is there, and selects it; then the address is the board's again. */
export function useNoteInAddress(canvas: BoardCanvasHandle | undefined): void {
  const wanted = new URLSearchParams(useSearch()).get('note')
  const [path, go] = useLocation()
  useEffect(() => {
    if (!canvas || !wanted) return
    const stop = canvas.afterFrame(() => {
      if (!canvas.view.isPlaced() || canvas.scene.slotOf(wanted) === undefined) return
      stop()
      canvas.workshop.selection.set([wanted])
      canvas.controls.centreOn(wanted)
      go(path, { replace: true })
    })
    canvas.frames.request()
    return () => void stop()
  }, [canvas, wanted, path, go])
}
