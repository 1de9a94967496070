// Lets the others see the note in this person's hand and where the mouse points; the channel keeps the pace.
import type { Placement } from '@samenbord/board'
import type { Carried } from '../../canvas/matrix/carry.ts'
import type { Workshop } from '../../workshop/open-workshop.ts'
import type { Desk } from './desk.ts'

/** The note leaves the hand only when the others have seen the drop, so that it does not jump back in between. */
const LINGER_MS = 150

/** Shares until closed. */
export function sharePresence({ presence }: Workshop, desk: Desk) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = desk.carry.subscribe(() => {
    clearTimeout(timer)
    const drag = dragOf(desk.carry.get())
    if (drag) presence.set({ drag })
    else timer = setTimeout(() => presence.set({ drag }), LINGER_MS)
  })
  return {
    pointAt(at: Placement | undefined) {
      presence.set({ cursor: at && { plane: 'matrix', x: at.impact, y: at.influence } })
    },
    close() {
      unsubscribe()
      clearTimeout(timer)
      presence.set({ drag: undefined, cursor: undefined })
    },
  }
}

/** A note that was only picked by a tap stays where it is until its place is tapped. */
function dragOf(held: Carried | undefined) {
  if (!held?.placement || held.hand === 'pick') return undefined
  return { plane: 'matrix', notes: [{ id: held.note, x: held.placement.impact, y: held.placement.influence }] } as const
}
