import { Button } from '@samenbord/ui'
import { Eye, type LucideIcon, Pencil, UserStar } from 'lucide-react'
import { useLocation } from 'wouter'
import type { Key, Preview } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { Page } from '../screen/page.tsx'
import styles from './join.module.css'
import { JoinForm } from './join-form.tsx'

const icons: Readonly<Record<Preview['role'], LucideIcon>> = {
  contributor: Pencil,
  viewer: Eye,
  facilitator: UserStar,
}

/** Shows which workshop and role a link leads to, and lets somebody in under a name and a colour. */
export function Invitation({ preview, keyToUse }: { preview: Preview; keyToUse: Key }) {
  const { join, method } = useMessages()
  const [, go] = useLocation()
  const { me, role, title, workshop } = preview
  const Icon = icons[role]

  return (
    <Page>
      <main id="content" className={styles.sheet}>
        <p className={styles.invited}>{join.invited}</p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.role}>
          <Icon size={16} aria-hidden="true" />
          {join.asRole(method.role[role])}
        </p>
        {me && (
          <div className={styles.again}>
            <Button variant="primary" className={styles.button} onClick={() => go(`/w/${workshop}`)}>
              {join.continueAs(me.name)}
            </Button>
            <p>{join.orJoinAnew}</p>
          </div>
        )}
        <JoinForm preview={preview} keyToUse={keyToUse} />
        <section className={styles.privacy}>
          <h2>{join.privacyTitle}</h2>
          <ul>
            {join.privacy.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </main>
    </Page>
  )
}
