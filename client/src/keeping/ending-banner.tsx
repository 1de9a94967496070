import { Button } from '@samenbord/ui'
import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { useLanguage, useMessages } from '../language/language.tsx'
import { Banner } from '../room/banner.tsx'
import { useMe } from '../workshop/use-workshop.tsx'
import { KeepingScreen } from './keeping-screen.tsx'
import { useKeeping } from './use-keeping.ts'

/** Warns the facilitators when less than 30 days are left. */
export function EndingBanner() {
  const { keeping: texts } = useMessages()
  const { language } = useLanguage()
  const { role } = useMe()
  const [keeping, setKeeping] = useKeeping(role === 'facilitator')
  const [isOpen, setOpen] = useState(false)
  if (!keeping?.isEnding) return null
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(keeping.erasedOn)
  return (
    <>
      <Banner icon={<CalendarClock size={18} />} tone="warn" text={texts.ending(day)}>
        <Button onClick={() => setOpen(true)}>{texts.keepLonger}</Button>
      </Banner>
      {isOpen && <KeepingScreen onChanged={setKeeping} onClose={() => setOpen(false)} />}
    </>
  )
}
