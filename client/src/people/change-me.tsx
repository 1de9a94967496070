import { limits } from '@samenbord/board'
import { Button, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { api } from '../api/api.ts'
import { ColourChoice } from '../join/colour-choice.tsx'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useMe, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './people.module.css'

/** Another name or colour for oneself; the server tells the others. */
export function ChangeMe() {
  const messages = useMessages()
  const { people: texts, join } = messages
  const workshop = useWorkshop()
  const me = useMe()
  const [name, setName] = useState(me.name)
  const [colour, setColour] = useState(me.colour)
  const [error, setError] = useState<string>()
  const [saved, setSaved] = useState(false)

  async function save(): Promise<void> {
    const changed = await api.changeMe(workshop.id, { name: name.trim(), colour })
    if (changed.ok) workshop.setMe({ ...me, name: changed.value.name, colour: changed.value.colour })
    setSaved(changed.ok)
    setError(changed.ok ? undefined : faultText(messages, changed.code))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setSaved(false)
    if (name.trim() !== '') void save()
  }

  return (
    <details className={styles.change}>
      <summary>{texts.change}</summary>
      <form onSubmit={submit} className={styles.changeForm}>
        <TextField
          label={join.name}
          value={name}
          maxLength={limits.participantName}
          error={error}
          onChange={event => setName(event.target.value)}
        />
        <ColourChoice value={colour} onChange={setColour} />
        <Button type="submit">{texts.save}</Button>
        <p className={styles.saved} role="status">
          {saved && texts.saved}
        </p>
      </form>
    </details>
  )
}
