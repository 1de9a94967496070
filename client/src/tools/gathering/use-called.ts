// What happens to whoever is called: they go along, and where they were is kept for the way back.
import type { WorkshopId } from '@samenbord/board'
import { type Area, type Call, readCall } from '@samenbord/tools/gathering'
import { useSnapshot } from '@samenbord/ui'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useCanvasControls } from '../../canvas/canvas-controls.ts'
import { useAddress } from '../../room/use-address.ts'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { type Cell, cell } from '../../workshop/watched.ts'

/** A call that was followed, and where its follower had been. */
export interface Called {
  readonly call: Call
  readonly address: string
  readonly area: Area | undefined
}

const followed = new Map<WorkshopId, Cell<Called | undefined>>()

function followedIn(workshop: WorkshopId): Cell<Called | undefined> {
  const known = followed.get(workshop)
  if (known) return known
  const made = cell<Called | undefined>(undefined)
  followed.set(workshop, made)
  return made
}

/** The call that was followed last, until it is forgotten. */
export function useCalled(): { readonly called: Called | undefined; forget(): void } {
  const state = followedIn(useWorkshop().id)
  return { called: useSnapshot(state), forget: () => state.set(undefined) }
}

/** Whoever was away longer than this is not pulled along by a call that the others have long answered. */
const FRESH_MS = 60_000

/** Goes along with every call that comes while the room is open; `wanted` is the step the address names, if it names one. */
export function useFollowCalls(wanted: string | undefined): void {
  const { id, documents, me, step, clock } = useWorkshop()
  const controls = useCanvasControls()
  const { hrefOf } = useAddress()
  const [, go] = useLocation()
  const { session } = documents
  useEffect(() => {
    const state = followedIn(id)
    let seen = readCall(session)?.id
    // before anybody else reacts to the change, so that it is still known where one is
    const look = () => {
      const call = readCall(session)
      if (!call || call.id === seen) return
      seen = call.id
      const now = clock.now()
      const isOwn = call.by === me.get().id
      if (isOwn || now === undefined || Math.abs(now - call.at) > FRESH_MS) return state.set(undefined)
      const address = wanted === undefined ? hrefOf(step.get()) : location.pathname + location.search
      state.set({ call, address, area: controls.shownArea() })
      queueMicrotask(() => {
        go(hrefOf(step.get()))
        if (call.area) controls.showArea(call.area)
      })
    }
    session.on('beforeObserverCalls', look)
    return () => session.off('beforeObserverCalls', look)
  }, [id, session, me, step, clock, controls, hrefOf, go, wanted])
}
