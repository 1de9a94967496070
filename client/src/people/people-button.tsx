import { Popover } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { usePeople } from '../workshop/use-workshop.tsx'
import { Face } from './face.tsx'
import styles from './people.module.css'
import { PeopleList } from './people-list.tsx'
import { useComings } from './use-comings.ts'

const SHOWN = 4

/** The faces of whoever is here; opens the list of people beside the work. */
export function PeopleButton() {
  const { people: texts } = useMessages()
  const people = usePeople()
  const comings = useComings()
  return (
    <Popover
      label={texts.count(people.length)}
      className={styles.button}
      trigger={
        <span className={styles.faces}>
          {people.slice(0, SHOWN).map(person => (
            <Face key={person.clientId} person={person} />
          ))}
          {people.length > SHOWN && <span className={styles.more}>+{people.length - SHOWN}</span>}
        </span>
      }
    >
      <PeopleList comings={comings} />
    </Popover>
  )
}
