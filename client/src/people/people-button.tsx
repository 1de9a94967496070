import { Popover, useMediaQuery } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { RaisedHands } from '../tools/hands/raised-hands.tsx'
import { raisedIn } from '../workshop/people.ts'
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
  const raised = raisedIn(people)
  const shown = roomy ? MOST_FACES : FEW_FACES
  return (
    <Popover
      label={[texts.count(people.length), ...(raised.length > 0 ? [texts.hands(raised.length)] : [])].join(', ')}
      className={styles.button}
      trigger={
        <span className={styles.faces}>
          {people.slice(0, shown).map(person => (
            <Face key={person.clientId} person={person} />
          ))}
          {people.length > shown && <span className={styles.more}>+{people.length - shown}</span>}
          <RaisedHands people={raised} />
        </span>
      }
    >
      <PeopleList comings={comings} />
    </Popover>
  )
}
