import { Dialog } from '@samenbord/ui'
import { useCallback, useEffect, useState } from 'react'
import { type ApiCode, api, type IssuedLink } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { CodeCard } from './code-card.tsx'
import { Feeds } from './feeds/feeds.tsx'
import { IssuedLinks } from './issued-links.tsx'
import { NewLink } from './new-link.tsx'
import { type OnScreen, QrScreen } from './qr-screen.tsx'
import { RoleLinks } from './role-links.tsx'
import styles from './share.module.css'
import { Webhooks } from './webhooks/webhooks.tsx'

interface Access {
  readonly code: string
  readonly links: readonly IssuedLink[]
}

/** Every way into the workshop: the short code, a QR code for the screen in the room, and a link for each role. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const messages = useMessages()
  const { share, common } = messages
  const { id } = useWorkshop()
  const [access, setAccess] = useState<Access>()
  const [failure, setFailure] = useState<ApiCode>()
  const [onScreen, setOnScreen] = useState<OnScreen>()

  const load = useCallback(async () => {
    const found = await api.links(id)
    if (found.ok) setAccess(found.value)
    setFailure(found.ok ? undefined : found.code)
  }, [id])
  useEffect(() => void load(), [load])

  async function changeCode(): Promise<void> {
    const made = await api.newCode(id)
    if (made.ok) await load()
    else setFailure(made.code)
  }

  if (onScreen) return <QrScreen shown={onScreen} onClose={() => setOnScreen(undefined)} />
  return (
    <Dialog title={share.title} open onClose={onClose} closeLabel={common.close} size="wide">
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
      {access && (
        <div className={styles.sections}>
          <CodeCard code={access.code} onShow={setOnScreen} onChangeCode={() => void changeCode()} />
          <RoleLinks onShow={setOnScreen} onIssued={() => void load()} />
          <NewLink onIssued={() => void load()} />
          <IssuedLinks links={access.links} onRevoked={() => void load()} />
          <Feeds />
          <Webhooks />
        </div>
      )}
    </Dialog>
  )
}
