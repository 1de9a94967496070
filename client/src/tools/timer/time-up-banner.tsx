import { addMinute, stopTimer } from '@samenbord/tools/timer'
import { Button } from '@samenbord/ui'
import { Lock } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import { Banner } from '../../room/banner.tsx'
import { useMe, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useTimer } from './use-timer.ts'

/** Why nobody can write any more once the time is up, and for whoever leads the ways on. */
export function TimeUpBanner() {
  const { timer: texts } = useMessages()
  const { documents, clock } = useWorkshop()
  const { role } = useMe()
  const { timer, seconds } = useTimer()
  const isLocked = timer.kind === 'running' && timer.locks && seconds === 0
  if (!isLocked || role === 'viewer') return null
  if (role === 'contributor') return <Banner icon={<Lock size={18} />} tone="quiet" text={texts.lockedBanner} />
  return (
    <Banner icon={<Lock size={18} />} tone="quiet" text={texts.lockedForYou}>
      <Button
        onClick={() => {
          const now = clock.now()
          if (now !== undefined) addMinute(documents.session, now)
        }}
      >
        {texts.addMinute}
      </Button>
      <Button onClick={() => stopTimer(documents.session)}>{texts.open}</Button>
    </Banner>
  )
}
