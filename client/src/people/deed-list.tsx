import type { ParticipantId } from '@samenbord/board'
import { useEffect, useState } from 'react'
import { api, type Deed, type Participant } from '../api/api.ts'
import { useLanguage, useMessages } from '../language/language.tsx'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './people.module.css'

interface DeedListProps {
  readonly people: readonly Participant[]
  /** Another number asks for the list again. */
  readonly round: number
}

/** What was done to the workshop and its people, newest first; names are this list's own, the server keeps none with it. */
export function DeedList({ people, round }: DeedListProps) {
  const { people: texts } = useMessages()
  const { language } = useLanguage()
  const { id } = useWorkshop()
  const [deeds, setDeeds] = useState<readonly Deed[]>([])
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' })
  const nameOf = (participant: ParticipantId | undefined) =>
    participant === undefined
      ? texts.server
      : (people.find(person => person.participant === participant)?.name ?? texts.former)

  useEffect(() => {
    let isHere = round >= 0
    void api.audit(id).then(listed => isHere && listed.ok && setDeeds(listed.value.entries))
    return () => {
      isHere = false
    }
  }, [id, round])

  return (
    <details className={styles.change}>
      <summary>{texts.audit}</summary>
      <ol className={styles.deeds}>
        {deeds.map(({ at, participant, action, subject }, index) => (
          <li key={`${at}:${deeds.length - index}`}>
            <time dateTime={new Date(at).toISOString()}>{time.format(at)}</time>{' '}
            {[nameOf(participant), texts.deed[action], subject && nameOf(subject)].filter(Boolean).join(' ')}
          </li>
        ))}
      </ol>
    </details>
  )
}
