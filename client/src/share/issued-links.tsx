import { useState } from 'react'
import { type ApiCode, api, type IssuedLink } from '../api/api.ts'
import { useLanguage, useMessages } from '../language/language.tsx'
import { ConfirmButton } from '../screen/confirm-button.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './share.module.css'

/** Every link that was handed out, with a way to withdraw it. */
export function IssuedLinks({ links, onRevoked }: { links: readonly IssuedLink[]; onRevoked: () => void }) {
  const messages = useMessages()
  const { share } = messages
  const { id } = useWorkshop()
  const [failure, setFailure] = useState<ApiCode>()
  const live = links.filter(link => !link.revoked)

  async function revoke(link: IssuedLink): Promise<void> {
    const done = await api.revokeLink(id, link.id)
    if (done.ok) onRevoked()
    else setFailure(done.code)
  }

  return (
    <details className={styles.more}>
      <summary>
        {share.issued} ({live.length})
      </summary>
      <ul className={styles.issued}>
        {live.map(link => (
          <Issued key={link.id} link={link} onRevoke={() => void revoke(link)} />
        ))}
      </ul>
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
    </details>
  )
}

function Issued({ link, onRevoke }: { link: IssuedLink; onRevoke: () => void }) {
  const { share, method } = useMessages()
  const { language } = useLanguage()
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const { createdAt, expiresAt, passcode } = link
  const isOver = expiresAt !== undefined && expiresAt < Date.now()
  const facts = [
    share.issuedAt(when.format(createdAt)),
    expiresAt !== undefined && (isOver ? share.expired : share.expires(when.format(expiresAt))),
    passcode && share.withPasscode,
  ]
  return (
    <li>
      <span>
        <strong>{method.role[link.role]}</strong>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
      <ConfirmButton label={share.revoke} question={share.revokeConfirm} variant="danger" onConfirm={onRevoke} />
    </li>
  )
}
