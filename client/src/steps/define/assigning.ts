// Carrying stakeholders to a profile: by drag, by taps, or by keyboard. One state for all three.
import { assignProfile, type NoteId, type ProfileId } from '@samenbord/board'
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { followDrag } from './follow-drag.ts'
import type { Point } from './scroll-at-edges.ts'

/** Marks an element onto which stakeholders can be dropped; the value is the profile's id, or `NOWHERE`. */
export const DROP = 'data-drop-profile'
export const NOWHERE = 'none'

export interface Assigning {
  /** The stakeholders in hand, in the order in which they were taken. */
  readonly hand: readonly NoteId[]
  /** Where the pointer is while they are dragged, in client pixels. */
  readonly point: Point | undefined
  /** The drop mark under the pointer. */
  readonly over: string | undefined
  /** Takes a stakeholder along, or puts it back where it was. */
  pick(note: NoteId): void
  drop(profile: ProfileId | undefined): void
  /** Assigns without taking in hand. */
  assign(notes: readonly NoteId[], profile: ProfileId | undefined): void
  letGo(): void
  /** Starts a press that may become a drag. */
  press(event: PointerEvent<HTMLElement>, note: NoteId): void
}

interface Held {
  readonly hand: readonly NoteId[]
  readonly point: Point | undefined
  readonly over: string | undefined
}

const empty: Held = { hand: [], point: undefined, over: undefined }

/** The hand of this person; `onAssigned` hears of everything it puts down. */
export function useAssigning(
  onAssigned: (notes: readonly NoteId[], profile: ProfileId | undefined) => void,
): Assigning {
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().profiles
  const [held, setHeld] = useState(empty)
  const latest = useRef(held)
  latest.current = held

  const letGo = useCallback(() => setHeld(empty), [])
  // a lock puts back what is in the hand
  useEffect(() => {
    if (!mayWrite) letGo()
  }, [mayWrite, letGo])

  const assign = useCallback(
    (notes: readonly NoteId[], profile: ProfileId | undefined) => {
      if (mayWrite && assignProfile(documents.board, notes, profile)) onAssigned(notes, profile)
    },
    [documents, mayWrite, onAssigned],
  )

  return {
    ...held,
    letGo,
    assign,
    pick: note =>
      setHeld(({ hand }) => ({
        ...empty,
        hand: hand.includes(note) ? hand.filter(other => other !== note) : [...hand, note],
      })),
    drop(profile) {
      assign(held.hand, profile)
      letGo()
    },
    press: (event, note) =>
      followDrag(event, {
        onMove(point, target) {
          const over = markOf(target)
          setHeld(({ hand }) => ({ hand: hand.includes(note) ? hand : [note], point, over }))
        },
        onDrop(target) {
          const over = markOf(target)
          if (over) assign(latest.current.hand, over === NOWHERE ? undefined : over)
          letGo()
        },
        onCancel: letGo,
      }),
  }
}

const markOf = (target: Element | null): string | undefined =>
  target?.closest(`[${DROP}]`)?.getAttribute(DROP) ?? undefined
