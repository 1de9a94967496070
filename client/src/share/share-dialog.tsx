import { type Role, roles } from '@samenbord/board'
import { Button, Dialog } from '@samenbord/ui'
import { useCallback, useEffect, useState } from 'react'
import { type ApiCode, api, type IssuedLink } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { IssuedLinks } from './issued-links.tsx'
import { QrScreen } from './qr-screen.tsx'
import styles from './share.module.css'
import { ShareLink } from './share-link.tsx'

interface Access {
  readonly code: string
  readonly links: readonly IssuedLink[]
}

const shownRoles: readonly Role[] = [...roles]
  .reverse()
  .sort((a, b) => Number(b === 'contributor') - Number(a === 'contributor'))

/** Every way into the workshop: the short code, a QR code for the screen in the room, and a link for each role. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const messages = useMessages()
  const { share, common } = messages
  const { id } = useWorkshop()
  const [access, setAccess] = useState<Access>()
  const [failure, setFailure] = useState<ApiCode>()
  const [qr, setQr] = useState<string>()

  const load = useCallback(async () => {
    const found = await api.links(id)
    if (found.ok) setAccess(found.value)
    setFailure(found.ok ? undefined : found.code)
  }, [id])
  useEffect(() => {
    void load()
  }, [load])

  async function newCode(): Promise<void> {
    if (!confirm(share.newCodeConfirm)) return
    const made = await api.newCode(id)
    if (made.ok) await load()
    else setFailure(made.code)
  }

  if (qr !== undefined && access) return <QrScreen link={qr} code={access.code} onClose={() => setQr(undefined)} />
  return (
    <Dialog title={share.title} open onClose={onClose} closeLabel={common.close} size="wide">
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
      {access && (
        <>
          <section className={styles.codeCard} aria-label={share.codeTitle}>
            <div>
              <p className={styles.codeHelp}>{share.codeHelp(location.host)}</p>
              <output className={styles.code}>{access.code}</output>
            </div>
            <Button variant="plain" onClick={() => void newCode()}>
              {share.newCode}
            </Button>
          </section>
          {shownRoles.map(role => (
            <ShareLink key={role} role={role} onQr={setQr} onIssued={() => void load()} />
          ))}
          <IssuedLinks links={access.links} onRevoked={() => void load()} />
        </>
      )}
    </Dialog>
  )
}
