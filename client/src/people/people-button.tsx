import { Dialog } from '@samenbord/ui'
import { useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { usePeople } from '../workshop/use-workshop.tsx'
import { initialsOf } from './initials.ts'
import styles from './people.module.css'
import { PeopleList } from './people-list.tsx'

const SHOWN = 4

/** The faces of whoever is here; opens the list of people. */
export function PeopleButton() {
  const { people: texts, common } = useMessages()
  const people = usePeople()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.faces}
        aria-label={texts.count(people.length)}
        title={texts.count(people.length)}
        onClick={() => setOpen(true)}
      >
        {people.slice(0, SHOWN).map(({ clientId, name, colour }) => (
          <span
            key={clientId}
            className={styles.face}
            style={{ background: `var(--note-${colour})` }}
            aria-hidden="true"
          >
            {initialsOf(name)}
          </span>
        ))}
        {people.length > SHOWN && <span aria-hidden="true">+{people.length - SHOWN}</span>}
      </button>
      <Dialog title={texts.title} open={open} onClose={() => setOpen(false)} closeLabel={common.close}>
        <PeopleList />
      </Dialog>
    </>
  )
}
