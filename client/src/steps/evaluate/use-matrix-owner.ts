import { useCallback, useEffect, useMemo } from 'react'
import type { MatrixOwner } from '../../canvas/matrix/matrix-model.ts'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import type { Desk } from './desk.ts'
import { sharePresence } from './share-presence.ts'

/** Shares the note in the hand while the caller is mounted; the answer also shares where the mouse points. */
export function useSharedHand(desk: Desk): MatrixOwner['pointAt'] {
  const workshop = useWorkshop()
  const pointer = useMemo((): { at: MatrixOwner['pointAt'] } => ({ at: () => undefined }), [])
  useEffect(() => {
    const shared = sharePresence(workshop, desk)
    pointer.at = shared.pointAt
    return () => {
      pointer.at = () => undefined
      desk.carry.release()
      shared.close()
    }
  }, [workshop, desk, pointer])
  return useCallback(at => pointer.at(at), [pointer])
}

/** What the matrix asks for, done: placements and thresholds written, selection kept, presence shared. */
export function useMatrixOwner(desk: Desk): MatrixOwner {
  const workshop = useWorkshop()
  const pointAt = useSharedHand(desk)
  return useMemo(
    () => ({
      place: desk.place,
      unplace: desk.unplace,
      moveThresholds: desk.moveThresholds,
      select(note, toggle) {
        if (note === undefined) workshop.selection.clear()
        else if (toggle) workshop.selection.toggle(note)
        else workshop.selection.set([note])
      },
      pointAt,
      isOverTray({ x, y }) {
        const box = desk.tray?.getBoundingClientRect()
        return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
      },
    }),
    [workshop, desk, pointAt],
  )
}
