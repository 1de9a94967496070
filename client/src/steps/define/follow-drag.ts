// A press on a chip that may become a drag: at once with a mouse, after holding still with a finger, so that the tray can be scrolled.
import type { PointerEvent as ReactPointerEvent } from 'react'
import { type Point, scrollAtEdges } from './scroll-at-edges.ts'

const DRAG_AFTER_PX = 6
const HOLD_MS = 220

export interface DragListener {
  onMove(at: Point, target: Element | null): void
  onDrop(target: Element | null): void
  onCancel(): void
}

/** Follows the pointer until it is released or taken away; without a drag nothing is heard. */
export function followDrag(start: ReactPointerEvent<HTMLElement>, listener: DragListener): void {
  if (start.button !== 0 || !start.isPrimary) return
  const { currentTarget: chip, pointerId, clientX, clientY } = start
  const byTouch = start.pointerType === 'touch'
  const until = new AbortController()
  const { signal } = until
  const edges = scrollAtEdges()
  let state: 'pressed' | 'held' | 'dragging' = byTouch ? 'pressed' : 'held'
  const hold = setTimeout(() => {
    if (state === 'pressed') begin({ x: clientX, y: clientY })
  }, HOLD_MS)

  function begin(at: Point): void {
    state = 'dragging'
    if (chip.isConnected) chip.setPointerCapture(pointerId)
    listener.onMove(at, document.elementFromPoint(at.x, at.y))
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return
    const at = { x: event.clientX, y: event.clientY }
    const far = Math.hypot(at.x - clientX, at.y - clientY) > DRAG_AFTER_PX
    // a finger that moves before it held still is scrolling
    if (state === 'pressed' && far) end()
    if (state === 'held' && far) begin(at)
    if (state !== 'dragging') return
    edges.follow(at)
    listener.onMove(at, document.elementFromPoint(at.x, at.y))
  }

  function end(): void {
    clearTimeout(hold)
    edges.stop()
    until.abort()
  }

  function drop(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return
    end()
    if (state !== 'dragging') return
    swallowNextClick()
    listener.onDrop(document.elementFromPoint(event.clientX, event.clientY))
  }

  function cancel(): void {
    end()
    if (state === 'dragging') listener.onCancel()
  }

  addEventListener('pointermove', move, { signal })
  addEventListener('pointerup', drop, { signal })
  addEventListener('pointercancel', cancel, { signal })
  addEventListener('blur', cancel, { signal })
  addEventListener('keydown', event => event.key === 'Escape' && cancel(), { signal })
  // once held, the finger belongs to the chip: no scrolling, no menu
  const keep = (event: Event) => state === 'dragging' && event.cancelable && event.preventDefault()
  addEventListener('touchmove', keep, { signal, passive: false })
  addEventListener('contextmenu', event => byTouch && event.preventDefault(), { signal })
}

// The click that follows a drag would pick the chip up again; it comes, if at all, before the next task.
function swallowNextClick(): void {
  const swallow = (event: Event) => event.stopPropagation()
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
}
