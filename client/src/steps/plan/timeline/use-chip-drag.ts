import { type PointerEvent, useRef, useState } from 'react'

const THRESHOLD = 4

interface ChipDrag {
  /** Pixels the chip has been carried; undefined while nobody carries it. */
  readonly by: number | undefined
  readonly events: {
    onPointerDown(event: PointerEvent<HTMLElement>): void
    onPointerMove(event: PointerEvent<HTMLElement>): void
    onPointerUp(event: PointerEvent<HTMLElement>): void
    onPointerCancel(): void
    onClickCapture(event: { preventDefault(): void; stopPropagation(): void }): void
  }
}

/** Carries an element sideways; `drop` hears by how many pixels. A short press stays a click, a lost pointer carries nothing. */
export function useChipDrag(drop: (by: number, event: PointerEvent<HTMLElement>) => void, enabled: boolean): ChipDrag {
  const start = useRef<number>(undefined)
  const wasCarried = useRef(false)
  const [by, setBy] = useState<number>()

  function end(): void {
    start.current = undefined
    setBy(undefined)
  }

  return {
    by,
    events: {
      onPointerDown(event) {
        wasCarried.current = false
        if (!enabled || event.button !== 0) return
        start.current = event.clientX
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove(event) {
        if (start.current === undefined) return
        const moved = event.clientX - start.current
        if (by !== undefined || Math.abs(moved) > THRESHOLD) setBy(moved)
      },
      onPointerUp(event) {
        const carried = by
        end()
        if (carried === undefined) return
        wasCarried.current = true
        drop(carried, event)
      },
      onPointerCancel: end,
      onClickCapture(event) {
        if (!wasCarried.current) return
        wasCarried.current = false
        event.preventDefault()
        event.stopPropagation()
      },
    },
  }
}
