import type { Role } from '@samenbord/board'
import { Button, IconButton } from '@samenbord/ui'
import { Eye, type LucideIcon, Pencil, QrCode, UserStar } from 'lucide-react'
import { useState } from 'react'
import { type ApiCode, api } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { rememberLinks } from '../screen/memory.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { LinkField } from './link-field.tsx'
import type { OnScreen } from './qr-screen.tsx'
import styles from './share.module.css'

const icons: Readonly<Record<Role, LucideIcon>> = { contributor: Pencil, viewer: Eye, facilitator: UserStar }

interface ShareLinkProps {
  readonly role: Role
  readonly link: string | undefined
  readonly onShow: (shown: OnScreen) => void
  readonly onIssued: () => void
}

/** One role's link if this device knows it, else a button that makes one. */
export function ShareLink({ role, link, onShow, onIssued }: ShareLinkProps) {
  const messages = useMessages()
  const { share } = messages
  const { id } = useWorkshop()
  const [failure, setFailure] = useState<ApiCode>()
  const Icon = icons[role]

  async function issue(): Promise<void> {
    const made = await api.issueLink(id, { role })
    if (!made.ok) return setFailure(made.code)
    rememberLinks(id, { [role]: made.value.link })
    onIssued()
  }

  return (
    <div className={styles.link}>
      <div className={styles.linkHead}>
        <Icon size={18} aria-hidden="true" />
        <div>
          <h4>{share.linkFor[role]}</h4>
          <p>{share.linkMay[role]}</p>
        </div>
      </div>
      {link ? (
        <div className={styles.linkRow}>
          <LinkField label={share.linkFor[role]} link={link} />
          <IconButton
            label={`${share.qr}: ${share.linkFor[role]}`}
            onClick={() => onShow({ address: link, label: share.linkFor[role] })}
          >
            <QrCode size={18} aria-hidden="true" />
          </IconButton>
        </div>
      ) : (
        <div className={styles.linkRow}>
          <Button onClick={() => void issue()}>{share.showLink}</Button>
        </div>
      )}
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
    </div>
  )
}
