import { editProfile, limits, type Profile } from '@samenbord/board'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './profile-card.module.css'

/** The name of a profile, written in place; a fresh one is ready to be overwritten. */
export function ProfileName({ profile, fresh }: { profile: Profile; fresh: boolean }) {
  const { define } = useMessages()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().profiles
  const field = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(profile.name)
  useEffect(() => setDraft(profile.name), [profile.name])
  useEffect(() => {
    if (!fresh) return
    field.current?.scrollIntoView({ block: 'nearest' })
    field.current?.select()
  }, [fresh])

  const commit = () => {
    const name = draft.trim()
    if (name === '') setDraft(profile.name)
    else if (name !== profile.name) editProfile(documents.board, profile.id, { name })
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key === 'Escape') setDraft(profile.name)
  }

  if (!mayWrite) return <h2 className={styles.name}>{profile.name}</h2>
  return (
    <>
      <h2 className="visually-hidden">{profile.name}</h2>
      <input
        ref={field}
        className={styles.name}
        aria-label={define.name}
        value={draft}
        maxLength={limits.profileName}
        enterKeyHint="done"
        onChange={event => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={onKey}
      />
    </>
  )
}
