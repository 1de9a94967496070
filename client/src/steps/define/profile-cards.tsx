import { addProfile, deleteProfile, type Note, nextProfileLook, type Profile, type ProfileId } from '@samenbord/board'
import { Button } from '@samenbord/ui'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import type { Assigning } from './assigning.ts'
import styles from './define-main.module.css'
import { ExampleCard } from './example-card.tsx'
import { ProfileCard } from './profile-card.tsx'
import { SCROLLS } from './scroll-at-edges.ts'

interface ProfileCardsProps {
  readonly notes: readonly Note[]
  readonly assigning: Assigning
  readonly onDeleted: (profile: Profile) => void
}

/** The cards in the order in which they were made, and the way to a new one; an example while there are none. */
export function ProfileCards({ notes, assigning, onDeleted }: ProfileCardsProps) {
  const { define } = useMessages()
  const { documents, newId } = useWorkshop()
  const board = useBoard()
  const mayWrite = useMayWrite().profiles
  const [fresh, setFresh] = useState<ProfileId>()
  const profiles = [...board.profiles.values()]

  const add = () => {
    const id = newId()
    addProfile(documents.board, {
      id,
      name: define.profileNumber(profiles.length + 1),
      ...nextProfileLook(profiles),
    })
    setFresh(id)
  }
  const remove = (profile: Profile) => {
    deleteProfile(documents.board, profile.id)
    onDeleted(profile)
  }

  if (profiles.length === 0) {
    return (
      <section className={styles.empty} aria-label={define.profiles}>
        <div className={styles.emptyWords}>
          <h2>{define.empty}</h2>
          <p>{mayWrite ? define.emptyText : define.lookOnly}</p>
          {mayWrite && (
            <Button variant="primary" onClick={add}>
              <Plus size={18} aria-hidden="true" />
              {define.newProfile}
            </Button>
          )}
        </div>
        <ExampleCard />
      </section>
    )
  }
  return (
    <section className={styles.cards} aria-label={define.profiles} {...{ [SCROLLS]: true }}>
      {profiles.map((profile, index) => (
        <ProfileCard
          key={profile.id}
          profile={profile}
          number={index + 1}
          members={notes.filter(note => board.assignments.get(note.id) === profile.id)}
          assigning={assigning}
          fresh={profile.id === fresh}
          onDelete={remove}
        />
      ))}
      {mayWrite && (
        <button type="button" className={styles.newCard} data-new-profile onClick={add}>
          <Plus size={20} aria-hidden="true" />
          {define.newProfile}
        </button>
      )}
    </section>
  )
}
