import { limits, retitle } from '@samenbord/board'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useMessages } from '../language/language.tsx'
import { useMayWrite, useSession, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './room.module.css'

/** The workshop's title; a facilitator writes in it directly. */
export function WorkshopTitle() {
  const { workshop, common } = useMessages()
  const { documents } = useWorkshop()
  const { title } = useSession()
  const mayWrite = useMayWrite().session
  const [draft, setDraft] = useState(title)
  useEffect(() => setDraft(title), [title])

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setDraft(title)
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
  }

  return (
    <div className={styles.title}>
      <Link href="/" className={styles.home ?? ''} aria-label={`${common.appName}: ${common.toStart}`}>
        <img src="/icon.svg" alt="" width="24" height="24" />
      </Link>
      <h1 className={styles.name} title={title}>
        {mayWrite ? (
          <input
            className={styles.nameField}
            aria-label={workshop.rename}
            value={draft}
            maxLength={limits.title}
            onChange={event => setDraft(event.target.value)}
            onKeyDown={onKey}
            onBlur={() => {
              if (!retitle(documents.session, draft)) setDraft(title)
            }}
          />
        ) : (
          title
        )}
      </h1>
    </div>
  )
}
