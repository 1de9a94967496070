import { Popover, useMediaQuery } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { usePeople } from '../workshop/use-workshop.tsx'
import { Face } from './face.tsx'
import styles from './people.module.css'
import { PeopleList } from './people-list.tsx'
import { useComings } from './use-comings.ts'

const MOST_FACES = 4
const FEW_FACES = 2

/** The faces of whoever is here; opens the list of people beside the work. */
export function PeopleButton() {
  const { people: texts } = useMessages()
  const people = usePeople()
  const comings = useComings()
  const roomy = useMediaQuery('(min-width: 1081px)')
  const shown = roomy ? MOST_FACES : FEW_FACES
  return (
    <Popover
      label={texts.count(people.length)}
      className={styles.button}
      trigger={
        <span className={styles.faces}>
          {people.slice(0, shown).map(person => (
            <Face key={person.clientId} person={person} />
          ))}
          {people.length > shown && <span className={styles.more}>+{people.length - shown}</span>}
        </span>
      }
    >
      <PeopleList comings={comings} />
    </Popover>
  )
}
