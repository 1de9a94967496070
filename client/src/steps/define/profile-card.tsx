import type { Note, Profile } from '@samenbord/board'
import { Button, IconButton } from '@samenbord/ui'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite } from '../../workshop/use-workshop.tsx'
import { type Assigning, DROP } from './assigning.ts'
import chips from './chips.module.css'
import { LookMenu } from './look-menu.tsx'
import { PatternSwatch } from './pattern-swatch.tsx'
import styles from './profile-card.module.css'
import { ProfileItems, type ShownList } from './profile-items.tsx'
import { ProfileName } from './profile-name.tsx'
import { DropTarget, StakeholderChip } from './stakeholder-chip.tsx'

const shownLists: readonly ShownList[] = ['characteristics', 'motives', 'expectations']

interface ProfileCardProps {
  readonly profile: Profile
  /** Its place among the cards, from 1: the key that assigns to it. */
  readonly number: number
  readonly members: readonly Note[]
  readonly assigning: Assigning
  /** Just made by this person, who now names it. */
  readonly fresh: boolean
  readonly onDelete: (profile: Profile) => void
}

/** One type of stakeholder: what they are like, what moves them, who belongs to it. */
export function ProfileCard({ profile, number, members, assigning, fresh, onDelete }: ProfileCardProps) {
  const { define } = useMessages()
  const { profiles: mayWrite, profileRemoval: mayRemove } = useMayWrite()
  const [first] = assigning.hand
  const board = useBoard()
  const elsewhere = assigning.hand.some(id => board.assignments.get(id) !== profile.id)
  const label =
    assigning.hand.length === 1
      ? define.dropHere(board.notes.get(first ?? '')?.name ?? '', profile.name)
      : define.dropSeveral(assigning.hand.length, profile.name)

  return (
    <article
      className={styles.card}
      aria-label={profile.name}
      data-profile={profile.id}
      data-over={assigning.over === profile.id && elsewhere}
      {...{ [DROP]: profile.id }}
    >
      <div className={styles.strip}>
        <PatternSwatch colour={profile.colour} pattern={profile.pattern} width="100%" height={16} radius={0} />
      </div>
      <header className={styles.head}>
        {number <= 9 && mayWrite && (
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
        )}
        <ProfileName profile={profile} fresh={fresh} />
        {mayWrite && <LookMenu profile={profile} />}
        {mayRemove && (
          <IconButton label={define.delete(profile.name)} onClick={() => onDelete(profile)}>
            <Trash2 size={16} aria-hidden="true" />
          </IconButton>
        )}
      </header>
      <div className={styles.members}>
        <p className={styles.hint}>{members.length === 0 ? define.noMembers : define.members(members.length)}</p>
        {members.length > 0 && (
          <div className={chips.chips}>
            {members.map(note => (
              <StakeholderChip key={note.id} note={note} assigning={assigning} />
            ))}
          </div>
        )}
      </div>
      <div className={styles.lists}>
        {shownLists.map(list => (
          <ProfileItems key={list} profile={profile} list={list} />
        ))}
        <Concerns profile={profile} />
      </div>
      {elsewhere && <DropTarget label={label} assigning={assigning} profile={profile.id} />}
    </article>
  )
}

/** What worries them: only asked for when somebody wants to say it. */
function Concerns({ profile }: { profile: Profile }) {
  const { method } = useMessages()
  const mayWrite = useMayWrite().profiles
  const [wanted, setWanted] = useState(false)
  if (wanted || profile.concerns.length > 0) return <ProfileItems profile={profile} list="concerns" fresh={wanted} />
  if (!mayWrite) return null
  return (
    <Button variant="plain" className={styles.more ?? ''} onClick={() => setWanted(true)}>
      <Plus size={14} aria-hidden="true" />
      {method.profileList.concerns}
    </Button>
  )
}
