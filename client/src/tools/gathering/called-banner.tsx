import { Button, IconButton } from '@samenbord/ui'
import { Megaphone, X } from 'lucide-react'
import { useLocation } from 'wouter'
import { useCanvasControls } from '../../canvas/canvas-controls.ts'
import { useMessages } from '../../language/language.tsx'
import { Banner } from '../../room/banner.tsx'
import { usePeople } from '../../workshop/use-workshop.tsx'
import { useKeptTogether } from '../steps/use-steps.ts'
import { useCalled } from './use-called.ts'

/** Says who called everybody here, and offers the way back. */
export function CalledBanner() {
  const { gathering, common } = useMessages()
  const controls = useCanvasControls()
  const people = usePeople()
  const isKept = useKeptTogether()
  const [, go] = useLocation()
  const { called, forget } = useCalled()
  if (!called) return null
  const { call, address, area } = called
  const caller = people.find(({ id }) => id === call.by)?.name ?? gathering.somebody
  const isSameStep = address.startsWith(location.pathname)

  function back(): void {
    forget()
    go(address)
    if (area) controls.showArea(area)
  }

  return (
    <Banner icon={<Megaphone size={18} />} tone="quiet" text={gathering.called(caller)}>
      {(!isKept || isSameStep) && <Button onClick={back}>{gathering.back}</Button>}
      <IconButton label={common.close} onClick={forget}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </Banner>
  )
}
