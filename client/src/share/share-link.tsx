import type { Role } from '@samenbord/board'
import { Button, IconButton } from '@samenbord/ui'
import { Check, Copy, QrCode } from 'lucide-react'
import { useState } from 'react'
import { type ApiCode, api } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { knownLinks, rememberLinks } from '../screen/memory.ts'
import { useCopy } from '../screen/use-copy.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './share.module.css'

interface ShareLinkProps {
  readonly role: Role
  readonly onQr: (link: string) => void
  readonly onIssued: () => void
}

/** One role's link as far as this device knows it, else a button that makes one. */
export function ShareLink({ role, onQr, onIssued }: ShareLinkProps) {
  const messages = useMessages()
  const { share, common } = messages
  const { id } = useWorkshop()
  const [link, setLink] = useState(() => knownLinks(id)[role])
  const [failure, setFailure] = useState<ApiCode>()
  const [copied, copy] = useCopy()

  async function issue(): Promise<void> {
    const made = await api.issueLink(id, role)
    if (!made.ok) return setFailure(made.code)
    rememberLinks(id, { [role]: made.value.link })
    setLink(made.value.link)
    onIssued()
  }

  return (
    <section className={styles.link} aria-label={share.linkFor[role]}>
      <div className={styles.linkHead}>
        <h3>{share.linkFor[role]}</h3>
        <p>{share.linkMay[role]}</p>
      </div>
      {link ? (
        <div className={styles.linkRow}>
          <input
            className={styles.address}
            aria-label={share.linkFor[role]}
            readOnly
            value={link}
            onFocus={event => event.target.select()}
          />
          <Button onClick={() => copy(link)}>
            {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
            <span aria-live="polite">{copied ? common.copied : share.copyLink}</span>
          </Button>
          <IconButton label={`${share.qr}: ${share.linkFor[role]}`} onClick={() => onQr(link)}>
            <QrCode size={18} aria-hidden="true" />
          </IconButton>
        </div>
      ) : (
        <div className={styles.missing}>
          <p>{share.notHere}</p>
          <Button onClick={() => void issue()}>{share.showLink}</Button>
        </div>
      )}
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
    </section>
  )
}
