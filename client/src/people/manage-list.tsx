import { useCallback, useEffect, useState } from 'react'
import { type ApiCode, type ApiResult, api, type Participant } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { LinkField } from '../share/link-field.tsx'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { DeedList } from './deed-list.tsx'
import { ManageRow } from './manage-row.tsx'
import styles from './people.module.css'

interface NewWay {
  readonly link?: string
  readonly code?: string
}

/** Everybody who joined, and below them what was done. */
export function ManageList() {
  const messages = useMessages()
  const { people: texts } = messages
  const { id } = useWorkshop()
  const [people, setPeople] = useState<readonly Participant[]>([])
  const [failure, setFailure] = useState<ApiCode>()
  const [way, setWay] = useState<NewWay>({})
  const [round, setRound] = useState(0)

  const load = useCallback(async () => {
    const listed = await api.participants(id)
    if (listed.ok) setPeople(listed.value.participants)
    else setFailure(listed.code)
    setRound(before => before + 1)
  }, [id])
  useEffect(() => void load(), [load])

  /** Does something about somebody, says what came of it, and looks again. */
  async function act<T>(asked: Promise<ApiResult<T>>): Promise<T | undefined> {
    const done = await asked
    setFailure(done.ok ? undefined : done.code)
    await load()
    return done.ok ? done.value : undefined
  }

  return (
    <div className={styles.manage}>
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
      {way.link && (
        <div className={styles.newWay}>
          <p>{texts.newLink}</p>
          <LinkField label={texts.newLink} link={way.link} />
        </div>
      )}
      {way.code && (
        <p role="status">
          {texts.newCode}: <strong>{way.code}</strong>
        </p>
      )}
      <ul className={styles.list}>
        {people.map(person => (
          <ManageRow
            key={`${person.participant}:${person.name}:${person.role}`}
            person={person}
            onChange={change => void act(api.changeParticipant(id, person.participant, change))}
            onRemove={rotate =>
              void act(api.removeParticipant(id, person.participant, rotate)).then(made => setWay(made ?? {}))
            }
          />
        ))}
      </ul>
      <DeedList people={people} round={round} />
    </div>
  )
}
