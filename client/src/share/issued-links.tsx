import { Button } from '@samenbord/ui'
import { useState } from 'react'
import { type ApiCode, api, type IssuedLink } from '../api/api.ts'
import { useLanguage, useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './share.module.css'

/** Every link that was handed out, with a way to withdraw it. */
export function IssuedLinks({ links, onRevoked }: { links: readonly IssuedLink[]; onRevoked: () => void }) {
  const messages = useMessages()
  const { share, method } = messages
  const { language } = useLanguage()
  const { id } = useWorkshop()
  const [failure, setFailure] = useState<ApiCode>()
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })

  async function revoke(link: IssuedLink): Promise<void> {
    if (!confirm(share.revokeConfirm)) return
    const done = await api.revokeLink(id, link.id)
    if (done.ok) onRevoked()
    else setFailure(done.code)
  }

  return (
    <details className={styles.issued}>
      <summary>{share.issued}</summary>
      <ul>
        {links.map(link => (
          <li key={link.id}>
            <span>
              <strong>{method.role[link.role]}</strong> {share.issuedAt(when.format(link.createdAt))}
            </span>
            {link.revoked ? (
              <em>{share.revoked}</em>
            ) : (
              <Button variant="danger" onClick={() => void revoke(link)}>
                {share.revoke}
              </Button>
            )}
          </li>
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
