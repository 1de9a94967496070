import { limits, retitle } from '@samenbord/board'
import { Eye } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useMessages } from '../language/language.tsx'
import { useMayWrite, useMe, useSession, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './top-bar.module.css'

/** The way home and the workshop's title; a facilitator writes in it directly. */
export function WorkshopTitle() {
  const { common, workshop } = useMessages()
  const { title } = useSession()
  const mayWrite = useMayWrite().session
  const { role } = useMe()
  return (
    <div className={styles.title}>
      <Link href="/" className={styles.home ?? ''} aria-label={`${common.appName}: ${common.toStart}`}>
        <img src="/icon.svg" alt="" width="24" height="24" />
      </Link>
      <h1 className={styles.name} title={title}>
        {mayWrite ? <TitleField title={title} /> : title}
      </h1>
      {role === 'viewer' && (
        <span className={styles.viewer} title={workshop.viewerBanner}>
          <Eye size={14} aria-hidden="true" />
          <span className={styles.viewerWord}>{workshop.viewerChip}</span>
        </span>
      )}
    </div>
  )
}

function TitleField({ title }: { title: string }) {
  const { workshop } = useMessages()
  const { documents } = useWorkshop()
  const [draft, setDraft] = useState(title)
  const abandoned = useRef(false)
  useEffect(() => setDraft(title), [title])

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    abandoned.current = event.key === 'Escape'
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
  }

  return (
    <input
      className={styles.nameField}
      aria-label={workshop.rename}
      value={draft}
      maxLength={limits.title}
      onChange={event => setDraft(event.target.value)}
      onKeyDown={onKey}
      onBlur={event => {
        if (abandoned.current || !retitle(documents.session, event.target.value)) setDraft(title)
        abandoned.current = false
      }}
    />
  )
}
