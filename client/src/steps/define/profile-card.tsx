import { deleteProfile, editProfile, limits, type Note, type Profile, type ProfileList } from '@samenbord/board'
import { IconButton } from '@samenbord/ui'
import { Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { type Assigning, DROP } from './assigning.ts'
import styles from './define-main.module.css'
import { LookMenu } from './look-menu.tsx'
import { PatternSwatch } from './pattern-swatch.tsx'
import { ProfileItems } from './profile-items.tsx'
import { DropTarget, StakeholderChip } from './stakeholder-chip.tsx'

const shownLists: readonly ProfileList[] = ['characteristics', 'motives', 'expectations', 'concerns']

interface ProfileCardProps {
  readonly profile: Profile
  readonly members: readonly Note[]
  readonly assigning: Assigning
}

/** One type of stakeholder: what they are like, what moves them, who belongs to it. */
export function ProfileCard({ profile, members, assigning }: ProfileCardProps) {
  const { define } = useMessages()
  const { documents } = useWorkshop()
  const board = useBoard()
  const mayWrite = useMayWrite().board
  const carried = board.notes.get(assigning.carried ?? '')

  return (
    <article className={styles.card} aria-label={profile.name} {...{ [DROP]: profile.id }}>
      <PatternSwatch colour={profile.colour} pattern={profile.pattern} width="100%" height={14} />
      <header className={styles.cardHead}>
        <ProfileName profile={profile} />
        <LookMenu profile={profile} />
        <IconButton
          label={define.delete(profile.name)}
          disabled={!mayWrite}
          onClick={() => deleteProfile(documents.board, profile.id)}
        >
          <Trash2 size={16} aria-hidden="true" />
        </IconButton>
      </header>
      {carried && (
        <DropTarget label={define.dropHere(carried.name, profile.name)} assigning={assigning} profile={profile.id} />
      )}
      <div className={styles.members}>
        <p className={styles.hint}>{members.length === 0 ? define.noMembers : define.members(members.length)}</p>
        <div className={styles.chips}>
          {members.map(note => (
            <StakeholderChip key={note.id} note={note} assigning={assigning} />
          ))}
        </div>
      </div>
      {shownLists.map(list => (
        <ProfileItems key={list} profile={profile} list={list} />
      ))}
    </article>
  )
}

function ProfileName({ profile }: { profile: Profile }) {
  const { define } = useMessages()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().board
  const [draft, setDraft] = useState(profile.name)
  useEffect(() => setDraft(profile.name), [profile.name])

  const commit = () => {
    const name = draft.trim()
    if (name === '') setDraft(profile.name)
    else if (name !== profile.name) editProfile(documents.board, profile.id, { name })
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key === 'Escape') setDraft(profile.name)
  }
  return (
    <input
      className={styles.cardName}
      aria-label={define.name}
      value={draft}
      maxLength={limits.profileName}
      disabled={!mayWrite}
      onChange={event => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKey}
    />
  )
}
