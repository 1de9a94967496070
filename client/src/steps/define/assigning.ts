// Carrying a stakeholder to a profile: by drag, by two taps, or by keyboard. One state for all three.
import { assignProfile, type NoteId, type ProfileId } from '@samenbord/board'
import { type PointerEvent, useCallback, useState } from 'react'
import { useWorkshop } from '../../workshop/use-workshop.tsx'

/** Marks an element onto which a stakeholder can be dropped; the value is the profile's id, or `NOWHERE`. */
export const DROP = 'data-drop-profile'
export const NOWHERE = 'none'

const DRAG_AFTER_PX = 6

export interface Assigning {
  /** The stakeholder in hand. */
  readonly carried: NoteId | undefined
  /** Where the pointer is while one is dragged, in client pixels. */
  readonly point: { readonly x: number; readonly y: number } | undefined
  pick(note: NoteId): void
  drop(profile: ProfileId | undefined): void
  letGo(): void
  /** Starts a press that may become a drag. */
  press(event: PointerEvent<HTMLElement>, note: NoteId): void
}

export function useAssigning(onAssigned: (note: NoteId, profile: ProfileId | undefined) => void): Assigning {
  const { documents } = useWorkshop()
  const [carried, setCarried] = useState<NoteId>()
  const [point, setPoint] = useState<{ x: number; y: number }>()

  const assign = useCallback(
    (note: NoteId, profile: ProfileId | undefined) => {
      assignProfile(documents.board, [note], profile)
      onAssigned(note, profile)
    },
    [documents, onAssigned],
  )
  const letGo = useCallback(() => {
    setCarried(undefined)
    setPoint(undefined)
  }, [])

  return {
    carried,
    point,
    letGo,
    pick: note => setCarried(before => (before === note ? undefined : note)),
    drop(profile) {
      if (carried !== undefined) assign(carried, profile)
      letGo()
    },
    press: (event, note) =>
      followDrag(event, {
        onMove(at) {
          setCarried(note)
          setPoint(at)
        },
        onDrop(target) {
          const profile = target?.closest(`[${DROP}]`)?.getAttribute(DROP)
          if (profile) assign(note, profile === NOWHERE ? undefined : profile)
          letGo()
        },
        onCancel: letGo,
      }),
  }
}

interface DragListener {
  onMove(at: { x: number; y: number }): void
  onDrop(target: Element | null): void
  onCancel(): void
}

function followDrag(start: PointerEvent<HTMLElement>, listener: DragListener): void {
  if (start.button !== 0) return
  const { currentTarget: chip, pointerId, clientX, clientY } = start
  const listening = new AbortController()
  let dragging = false

  const move = (event: globalThis.PointerEvent) => {
    if (event.pointerId !== pointerId) return
    dragging ||= Math.hypot(event.clientX - clientX, event.clientY - clientY) > DRAG_AFTER_PX
    if (!dragging) return
    chip.setPointerCapture(pointerId)
    listener.onMove({ x: event.clientX, y: event.clientY })
  }
  const end = (event: globalThis.PointerEvent) => {
    if (event.pointerId !== pointerId) return
    listening.abort()
    if (!dragging) return
    swallowNextClick()
    listener.onDrop(document.elementFromPoint(event.clientX, event.clientY))
  }
  const cancel = () => {
    listening.abort()
    if (dragging) listener.onCancel()
  }
  const { signal } = listening
  addEventListener('pointermove', move, { signal })
  addEventListener('pointerup', end, { signal })
  addEventListener('pointercancel', cancel, { signal })
  addEventListener('keydown', event => event.key === 'Escape' && cancel(), { signal })
}

// The click that follows a drag would pick the chip up again; it comes, if at all, before the next task.
function swallowNextClick(): void {
  const swallow = (event: Event) => event.stopPropagation()
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
}
