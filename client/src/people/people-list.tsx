import { useMessages } from '../language/language.tsx'
import type { Person } from '../workshop/people.ts'
import { useBoard, usePeople } from '../workshop/use-workshop.tsx'
import { ChangeMe } from './change-me.tsx'
import { initialsOf } from './initials.ts'
import styles from './people.module.css'

/** Everybody who is here, what they are and what they do now; oneself first, with a way to change one's name and colour. */
export function PeopleList() {
  const people = usePeople()
  return (
    <>
      <ul className={styles.list}>
        {people.map(person => (
          <PersonRow key={person.clientId} person={person} />
        ))}
      </ul>
      <ChangeMe />
    </>
  )
}

function PersonRow({ person }: { person: Person }) {
  const { people: texts, method } = useMessages()
  const note = useBoard().notes.get(person.editing ?? '')
  const doing = note ? texts.isEditing(note.name) : person.step && texts.isAt(method.step[person.step])
  return (
    <li className={styles.person}>
      <span className={styles.face} style={{ background: `var(--note-${person.colour})` }} aria-hidden="true">
        {initialsOf(person.name)}
      </span>
      <span className={styles.who}>
        <strong>
          {person.name}
          {person.self && ` (${texts.you})`}
        </strong>
        <small>{doing ? `${method.role[person.role]} · ${doing}` : method.role[person.role]}</small>
      </span>
    </li>
  )
}
