import type { WorkshopId } from '@samenbord/board'
import { Button } from '@samenbord/ui'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { type ApiCode, api, type Membership } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { Loading } from '../screen/loading.tsx'
import { recentWorkshops, rememberWorkshop } from '../screen/memory.ts'
import { Message } from '../screen/message.tsx'
import { openWorkshop, type Workshop } from '../workshop/open-workshop.ts'
import { WorkshopProvider } from '../workshop/use-workshop.tsx'
import { Room } from './room.tsx'

interface OpenRoomProps {
  readonly workshop: WorkshopId
  readonly step: string | undefined
}

/** Asks the server who we are in this workshop, opens its documents, and shows the room. */
export function OpenRoom({ workshop: id, step }: OpenRoomProps) {
  const messages = useMessages()
  const [, go] = useLocation()
  const [workshop, setWorkshop] = useState<Workshop>()
  const [failure, setFailure] = useState<ApiCode>()

  useEffect(() => {
    let gone = false
    let opened: Workshop | undefined
    const open = async () => {
      const me = await whoAmI(id)
      if (!me.ok) return setFailure(me.code)
      opened = await openWorkshop(id, { ...me.value, id: me.value.participant })
      if (gone) opened.close()
      else setWorkshop(opened)
    }
    void open()
    return () => {
      gone = true
      opened?.close()
    }
  }, [id])

  if (failure) {
    return (
      <Message title={messages.workshop.noAccessTitle} text={faultText(messages, failure)}>
        <Button variant="primary" onClick={() => location.reload()}>
          {messages.common.retry}
        </Button>
        <Button onClick={() => go('/')}>{messages.workshop.joinAgain}</Button>
      </Message>
    )
  }
  if (!workshop) return <Loading text={messages.workshop.opening} />
  return (
    <WorkshopProvider value={workshop}>
      <Room step={step} />
    </WorkshopProvider>
  )
}

type WhoAmI = { readonly ok: true; readonly value: Membership } | { readonly ok: false; readonly code: ApiCode }

/** The server's word; while it does not answer, what this device remembers, so that work can go on from the local copy. */
async function whoAmI(workshop: WorkshopId): Promise<WhoAmI> {
  const answer = await api.me(workshop)
  if (answer.ok) rememberWorkshop(answer.value)
  const remembered = recentWorkshops().find(known => known.workshop === workshop)
  if (!answer.ok && answer.code === 'unreachable' && remembered) return { ok: true, value: remembered }
  return answer
}
