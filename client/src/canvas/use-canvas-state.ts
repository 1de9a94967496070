// What React wants to know of a running canvas, at React's pace: not every frame, only when the answer changed.

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { viewOf } from './camera.ts'
import type { BoardCanvasHandle } from './open-board-canvas.ts'
import { openRest } from './rest.ts'
import type { Slot } from './scene.ts'

/** The zoom is told to React this often while it changes, in milliseconds. */
const ZOOM_MS = 100

/** The zoom in whole percent. */
export function useZoom({ view }: BoardCanvasHandle): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const later = () => {
        timer ??= setTimeout(() => {
          timer = undefined
          listener()
        }, ZOOM_MS)
      }
      const stop = view.onChange(later)
      return () => {
        clearTimeout(timer)
        stop()
      }
    },
    [view],
  )
  return useSyncExternalStore(subscribe, () => Math.round(view.camera().zoom * 100))
}

/** How long the view must rest before the outline is made anew, and how soon a changed note is in it, in milliseconds. */
const REST_MS = 160
const SOON_MS = 30
/** More notes at once help nobody who goes from one to the next. */
const MOST = 150

/** The notes in view, row by row as one reads, after everything has come to rest; counts its changes so that one note's new name is seen. */
export function useNotesInView(canvas: BoardCanvasHandle): readonly Slot[] {
  const [slots, setSlots] = useState<readonly Slot[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      setSlots(inView(canvas))
    }
    const rest = openRest(REST_MS, read)
    const onNote = ({ visible }: { visible: boolean }) => {
      // the name in the text editor is read there
      if (visible && !rest.isWaiting()) timer ??= setTimeout(read, SOON_MS)
    }
    onNote({ visible: true })
    const stops = [canvas.view.onChange(rest.touch), canvas.scene.onChange(onNote), rest.cancel]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [canvas])
  return slots
}

function inView({ scene, view }: BoardCanvasHandle): readonly Slot[] {
  const seen = scene.query(viewOf(view.camera(), view.size())).slice(0, MOST)
  const rowOf = (slot: Slot) => Math.round(scene.positionOf(slot).y / 80)
  return seen.sort((a, b) => rowOf(a) - rowOf(b) || scene.positionOf(a).x - scene.positionOf(b).x)
}
