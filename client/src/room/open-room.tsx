import type { WorkshopId } from '@samenbord/board'
import { isStep } from '@samenbord/tools/steps'
import { useCallback, useEffect, useState } from 'react'
import { type ApiCode, api } from '../api/api.ts'
import { forgetErased } from '../keeping/forget-copies.ts'
import { OpenAnewProvider } from '../people/shared-device.ts'
import { loadStepView } from '../steps/steps.ts'
import type { LinkStatus } from '../workshop/link-status.ts'
import type { Workshop } from '../workshop/open-workshop.ts'
import { WorkshopProvider } from '../workshop/use-workshop.tsx'
import { renewed, takeEntry } from './entrance.ts'
import { NoRoom } from './no-room.tsx'
import { Opening } from './opening.tsx'
import { Room } from './room.tsx'

interface OpenRoomProps {
  readonly workshop: WorkshopId
  readonly step: string | undefined
}

/** Shows the room once the workshop is open and the server has said who we are in it. */
export function OpenRoom({ workshop: id, step }: OpenRoomProps) {
  const [workshop, setWorkshop] = useState<Workshop>()
  const [failure, setFailure] = useState<ApiCode>()
  // one more each time the device was given to somebody else: then everything is opened again, as that person
  const [turn, setTurn] = useState(0)

  // once the outline of the room is drawn: what is in it comes after what the first paint is made of
  useEffect(() => void loadStepView(isStep(step) ? step : 'identify').catch(() => undefined), [step])

  useEffect(() => {
    let gone = false
    let opened: Workshop | undefined
    const open = async () => {
      const entry = await takeEntry(id)
      if (!entry.ok) {
        if (entry.code === 'workshopErased') void forgetErased(id)
        return setFailure(entry.code)
      }
      opened = entry.workshop
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
      if (isLive && !wasLive) void api.me(id).then(me => me.ok && renewed(workshop, me.value))
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

const isErased = (status: LinkStatus): boolean => status.kind === 'refused' && status.code === 'workshopErased'
