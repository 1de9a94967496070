import { Button } from '@samenbord/ui'
import { Tablet } from 'lucide-react'
import { useState } from 'react'
import { type ApiCode, api } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { Banner } from '../room/banner.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useLink, useMe, useWorkshop } from '../workshop/use-workshop.tsx'
import { Face } from './face.tsx'
import styles from './people.module.css'
import { useDevicePeople, useOpenAnew } from './shared-device.ts'

/** On a tablet that several people share: whose turn it is, and a tap on a name gives it to somebody else. */
export function DeviceStrip() {
  const messages = useMessages()
  const { people: texts } = messages
  const { id } = useWorkshop()
  const me = useMe()
  const people = useDevicePeople()
  const openAnew = useOpenAnew()
  const unsaved = useLink(status => status.unsaved)
  const [failure, setFailure] = useState<ApiCode>()
  if (people.length < 2) return null

  async function giveTo(participant: string): Promise<void> {
    const given = await api.giveDeviceTo(id, participant)
    if (given.ok) openAnew()
    else setFailure(given.code)
  }

  const text = failure ? faultText(messages, failure) : unsaved > 0 ? texts.deviceUnsaved : texts.deviceShared
  return (
    <Banner icon={<Tablet size={18} />} tone="plain" text={text}>
      <ul className={styles.device}>
        {people.map(person => (
          <li key={person.participant}>
            <Button
              aria-pressed={person.participant === me.id}
              disabled={person.participant !== me.id && unsaved > 0}
              onClick={() => person.participant !== me.id && void giveTo(person.participant)}
            >
              <Face person={person} />
              {person.name}
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
