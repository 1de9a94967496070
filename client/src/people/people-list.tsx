import { IconButton } from '@samenbord/ui'
import { LocateFixed } from 'lucide-react'
import { useCanvasControls, useHasCanvas } from '../canvas/canvas-controls.ts'
import { useLanguage, useMessages } from '../language/language.tsx'
import { HideCursors } from '../tools/cursors/hide-cursors.tsx'
import { LowerHand } from '../tools/hands/lower-hand.tsx'
import { type Person, raisedIn } from '../workshop/people.ts'
import { useBoard, useMe, usePeople } from '../workshop/use-workshop.tsx'
import { ChangeMe } from './change-me.tsx'
import type { Coming } from './comings.ts'
import { Face } from './face.tsx'
import { ManagePeople } from './manage-people.tsx'
import styles from './people.module.css'
import { ShareDevice } from './share-device.tsx'

/** Everybody who is here, what they are and what they do now; raised hands first, then oneself, with a way to change one's name and colour. */
export function PeopleList({ comings }: { comings: readonly Coming[] }) {
  const { people: texts } = useMessages()
  const people = usePeople()
  const raised = raisedIn(people)
  return (
    <>
      <h2 className={styles.title}>{texts.count(people.length)}</h2>
      <ul className={styles.list}>
        {[...raised, ...people.filter(person => !raised.includes(person))].map(person => (
          <PersonRow key={person.clientId} person={person} />
        ))}
      </ul>
      {comings.length > 0 && <Comings comings={comings} />}
      <ChangeMe />
      <ShareDevice />
      {useMe().role === 'facilitator' && (
        <>
          <HideCursors />
          <ManagePeople />
        </>
      )}
    </>
  )
}

function PersonRow({ person }: { person: Person }) {
  const controls = useCanvasControls()
  const isOnCanvas = useHasCanvas()
  const { people: texts, method } = useMessages()
  const note = useBoard().notes.get(person.editing ?? '')
  const doing = note ? texts.isEditing(note.name) : person.step && texts.isAt(method.step[person.step])
  return (
    <li className={styles.person}>
      <Face person={person} />
      <span className={styles.who}>
        <strong>
          {person.name}
          {person.self && ` (${texts.you})`}
        </strong>
        <small>{doing ? `${method.role[person.role]} · ${doing}` : method.role[person.role]}</small>
      </span>
      <LowerHand person={person} />
      {isOnCanvas && person.onBoard && (
        <IconButton label={texts.goTo(person.name)} onClick={() => controls.goToPerson(person.clientId)}>
          <LocateFixed aria-hidden size={18} />
        </IconButton>
      )}
    </li>
  )
}

function Comings({ comings }: { comings: readonly Coming[] }) {
  const { people: texts } = useMessages()
  const { language } = useLanguage()
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
  return (
    <ul className={styles.comings} aria-label={texts.recent}>
      {comings.map(({ id, name, kind, at }) => (
        <li key={id}>{texts[kind](name, time.format(at))}</li>
      ))}
    </ul>
  )
}
