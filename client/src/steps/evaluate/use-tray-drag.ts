import type { NoteId } from '@samenbord/board'
import { type PointerEvent, useCallback } from 'react'
import type { Point } from '../../canvas/camera.ts'
import { SLOP } from '../../canvas/gestures.ts'
import type { Desk } from './desk.ts'

/** The label floats higher over a finger than over a mouse. */
const LIFT = { mouse: 14, pen: 22, touch: 46 } as const

interface TrayDrag {
  readonly onPointerDown: (event: PointerEvent) => void
}

/** Dragging a note out of the tray: with the pointer events of mouse, pen and finger alike. */
export function useTrayDrag(desk: Desk, note: NoteId): TrayDrag {
  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return
      follow({ desk, note, from: { x: event.clientX, y: event.clientY }, device: deviceOf(event.pointerType) })
    },
    [desk, note],
  )
  return { onPointerDown }
}

const deviceOf = (type: string): keyof typeof LIFT => (type === 'touch' || type === 'pen' ? type : 'mouse')

interface Follow {
  readonly desk: Desk
  readonly note: NoteId
  readonly from: Point
  readonly device: keyof typeof LIFT
}

function follow({ desk, note, from, device }: Follow): void {
  const until = new AbortController()
  const { signal } = until
  let dragging = false

  function move(event: globalThis.PointerEvent): void {
    const client = { x: event.clientX, y: event.clientY }
    if (!dragging && Math.hypot(client.x - from.x, client.y - from.y) < SLOP[device]) return
    if (!dragging) desk.carry.take(note, 'pointer', { lift: LIFT[device] })
    dragging = true
    const placement = desk.matrix.get()?.placementAt(client)
    desk.carry.move(placement, { outside: placement ? undefined : client })
  }

  function end(): void {
    until.abort()
    if (dragging) swallowClick()
  }

  function up(event: globalThis.PointerEvent): void {
    if (dragging) move(event)
    end()
    const held = dragging ? desk.carry.release() : undefined
    if (held?.placement) desk.place(note, held.placement)
  }

  function stop(): void {
    end()
    if (dragging) desk.carry.release()
  }

  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', up, { signal })
  window.addEventListener('pointercancel', stop, { signal })
  window.addEventListener('blur', stop, { signal })
  document.addEventListener('visibilitychange', stop, { signal })
  window.addEventListener('keydown', event => event.key === 'Escape' && stop(), { signal })
}

/** A drag that ends on the button it began on must not also count as a click. */
function swallowClick(): void {
  const stop = (event: Event) => event.stopPropagation()
  window.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0)
}
