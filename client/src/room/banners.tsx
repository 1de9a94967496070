import { Button, useSnapshot } from '@samenbord/ui'
import { CloudOff, Eye, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../language/language.tsx'
import { download } from '../screen/download.ts'
import { faultText } from '../screen/fault-text.ts'
import { useLinkStatus, useMe, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './room.module.css'

/** What stands in the way of the work now, and what becomes of it: one line, only while it is so. */
export function Banners() {
  const messages = useMessages()
  const { workshop: texts } = messages
  const workshop = useWorkshop()
  const status = useLinkStatus()
  const { locked } = useSnapshot(workshop.lock)
  const { role } = useMe()

  const rescue = (
    <Button onClick={() => download(workshop.rescueFile(), `samenbord-${workshop.id}.json`)}>{texts.rescue}</Button>
  )
  if (status.kind === 'refused' && status.permanent) {
    return (
      <Banner icon={<CloudOff size={18} />} tone="danger" text={faultText(messages, status.code)}>
        {status.unsaved > 0 && rescue}
      </Banner>
    )
  }
  if (status.kind === 'offline') {
    return (
      <Banner icon={<CloudOff size={18} />} tone="warn" text={texts.offlineBanner}>
        {status.unsaved > 0 && rescue}
      </Banner>
    )
  }
  if (role === 'viewer') return <Banner icon={<Eye size={18} />} tone="quiet" text={texts.viewerBanner} />
  if (!locked) return null
  const text = role === 'facilitator' ? texts.lockedForYou : texts.lockedBanner
  return <Banner icon={<Lock size={18} />} tone="quiet" text={text} />
}

interface BannerProps {
  readonly icon: ReactNode
  readonly tone: 'quiet' | 'warn' | 'danger'
  readonly text: string
  readonly children?: ReactNode
}

function Banner({ icon, tone, text, children }: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone} role="status">
      <span aria-hidden="true">{icon}</span>
      <p>{text}</p>
      {children}
    </div>
  )
}
