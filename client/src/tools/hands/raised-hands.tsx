import { Hand } from 'lucide-react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import type { Person } from '../../workshop/people.ts'
import { useMe } from '../../workshop/use-workshop.tsx'
import styles from './hands.module.css'

/** How many hands are up, beside the faces; whoever leads also hears whose. */
export function RaisedHands({ people }: { people: readonly Person[] }) {
  const { people: texts } = useMessages()
  const { language } = useLanguage()
  const { role } = useMe()
  const names = new Intl.ListFormat(language).format(people.map(({ name }) => name))
  return (
    <>
      {people.length > 0 && (
        <span className={styles.count}>
          <Hand size={14} aria-hidden="true" />
          {people.length}
        </span>
      )}
      <span className="visually-hidden" role="status">
        {role === 'facilitator' && people.length > 0 && texts.handsUp(names)}
      </span>
    </>
  )
}
