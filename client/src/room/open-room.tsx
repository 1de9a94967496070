import type { WorkshopId } from '@samenbord/board'
import { isStep } from '@samenbord/tools/steps'
import { useCallback, useEffect, useState } from 'react'
import { type ApiCode, api, type Membership } from '../api/api.ts'
import { forgetErased } from '../keeping/forget-copies.ts'
import { OpenAnewProvider } from '../people/shared-device.ts'
import { recentWorkshops, rememberWorkshop } from '../screen/memory.ts'
import { loadStepView } from '../steps/steps.ts'
import type { LinkStatus } from '../workshop/link-status.ts'
import { openWorkshop, type Workshop } from '../workshop/open-workshop.ts'
import { WorkshopProvider } from '../workshop/use-workshop.tsx'
import { NoRoom } from './no-room.tsx'
import { Opening } from './opening.tsx'
import { Room } from './room.tsx'

interface OpenRoomProps {
  readonly workshop: WorkshopId
  readonly step: string | undefined
}

/** Asks the server who we are in this workshop, opens its documents, and shows the room. */
export function OpenRoom({ workshop: id, step }: OpenRoomProps) {
  const [workshop, setWorkshop] = useState<Workshop>()
  const [failure, setFailure] = useState<ApiCode>()
  // one more each time the device was given to somebody else: then everything is opened again, as that person
  const [turn, setTurn] = useState(0)

  useEffect(() => afterPaint(() => void loadStepView(isStep(step) ? step : 'identify').catch(() => undefined)), [step])

  useEffect(() => {
    let gone = false
    let opened: Workshop | undefined
    const open = async () => {
      const me = await whoAmI(id)
      if (!me.ok) {
        if (me.code === 'workshopErased') void forgetErased(id)
        return setFailure(me.code)
      }
      opened = await openWorkshop(id, { ...me.value, id: me.value.participant })
      if (gone) opened.close()
      else setWorkshop(opened)
    }
    void open()
    return () => {
      gone = true
      opened?.close()
      setWorkshop(undefined)
    }
  }, [id, turn])

  useEffect(() => {
    let over = false
    const look = () => {
      // closing changes the link once more
      if (over || !workshop || !isErased(workshop.link.get())) return
      over = true
      workshop.close()
      setFailure('workshopErased')
      void forgetErased(id)
    }
    look()
    return workshop?.link.subscribe(look)
  }, [workshop, id])

  useEffect(() => {
    if (!workshop) return
    let wasLive = true
    return workshop.link.subscribe(() => {
      const isLive = workshop.link.get().kind === 'live'
      // a facilitator may have changed the role or the name, which ends the connection; who comes back asks anew
      if (isLive && !wasLive) void api.me(id).then(me => me.ok && renew(workshop, me.value))
      wasLive = isLive
    })
  }, [workshop, id])

  const openAnew = useCallback(() => setTurn(before => before + 1), [])

  if (failure) return <NoRoom code={failure} onRetry={() => location.reload()} />
  if (!workshop) return <Opening workshop={id} />
  return (
    <WorkshopProvider value={workshop}>
      <OpenAnewProvider value={openAnew}>
        <Room step={step} />
      </OpenAnewProvider>
    </WorkshopProvider>
  )
}

function renew(workshop: Workshop, { name, colour, role, participant }: Membership): void {
  const me = workshop.me.get()
  if (participant !== me.id || (me.role === role && me.name === name && me.colour === colour)) return
  workshop.setMe({ ...me, name, colour, role })
}

const isErased = (status: LinkStatus): boolean => status.kind === 'refused' && status.code === 'workshopErased'

type WhoAmI = { readonly ok: true; readonly value: Membership } | { readonly ok: false; readonly code: ApiCode }

/** The server's word; while it does not answer, what this device remembers, so that work can go on from the local copy. */
async function whoAmI(workshop: WorkshopId): Promise<WhoAmI> {
  const answer = await api.me(workshop)
  if (answer.ok) rememberWorkshop(answer.value)
  const remembered = recentWorkshops().find(known => known.workshop === workshop)
  if (!answer.ok && answer.code === 'unreachable' && remembered) return { ok: true, value: remembered }
  return answer
}

/** Calls `then` once the outline of the room is on the screen: the step's code comes while the server answers, not before. */
function afterPaint(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
