import type { Role } from '@samenbord/board'
import { useEffect, useState } from 'react'
import { api } from '../api/api.ts'
import { secretOf } from '../join/secret.ts'
import { useMessages } from '../language/language.tsx'
import { forgetLink, knownLinks } from '../screen/memory.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import type { OnScreen } from './qr-screen.tsx'
import styles from './share.module.css'
import { ShareLink } from './share-link.tsx'

const shownRoles: readonly Role[] = ['contributor', 'viewer', 'facilitator']

interface RoleLinksProps {
  readonly onShow: (shown: OnScreen) => void
  readonly onIssued: () => void
}

/** A link for each role, as far as this device made them. */
export function RoleLinks({ onShow, onIssued }: RoleLinksProps) {
  const { share } = useMessages()
  const { id } = useWorkshop()
  const [links, setLinks] = useState(() => knownLinks(id))
  useEffect(() => void forgetDeadLinks(id).then(() => setLinks(knownLinks(id))), [id])

  return (
    <section aria-label={share.linksTitle}>
      <h3 className={styles.heading}>{share.linksTitle}</h3>
      {shownRoles.some(role => !links[role]) && <p className={styles.help}>{share.notHere}</p>}
      {shownRoles.map(role => (
        <ShareLink
          key={role}
          role={role}
          link={links[role]}
          onShow={onShow}
          onIssued={() => {
            setLinks(knownLinks(id))
            onIssued()
          }}
        />
      ))}
    </section>
  )
}

/** Somebody else may have withdrawn a link that this device remembers. */
async function forgetDeadLinks(workshop: string): Promise<void> {
  const links = knownLinks(workshop)
  for (const role of shownRoles) {
    const secret = secretOf(links[role] ?? '')
    const found = secret ? await api.preview({ secret }) : undefined
    const isDead = found && !found.ok && ['linkRevoked', 'linkExpired', 'linkUnknown'].includes(found.code)
    if (isDead) forgetLink(workshop, role)
  }
}
