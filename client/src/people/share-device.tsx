import { limits, type NoteColour } from '@samenbord/board'
import { Button, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { api } from '../api/api.ts'
import { ColourChoice } from '../join/colour-choice.tsx'
import { someColour } from '../join/proposal.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useLink, useMe, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './people.module.css'
import { noteShared, useOpenAnew } from './shared-device.ts'

/** One more person at this device; only contributors may, since whoever holds the device may become anybody on it. */
export function ShareDevice() {
  const messages = useMessages()
  const { people: texts } = messages
  const { id } = useWorkshop()
  const { role } = useMe()
  const unsaved = useLink(status => status.unsaved)
  const openAnew = useOpenAnew()
  const [name, setName] = useState('')
  const [colour, setColour] = useState<NoteColour>(someColour)
  const [error, setError] = useState<string>()
  if (role !== 'contributor') return null

  async function add(): Promise<void> {
    const added = await api.addAtDevice(id, { name: name.trim(), colour })
    if (!added.ok) return setError(faultText(messages, added.code))
    noteShared(id)
    openAnew()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() !== '') void add()
  }

  return (
    <details className={styles.change}>
      <summary>{texts.shareDevice}</summary>
      <form onSubmit={submit} className={styles.changeForm}>
        <p className={styles.hint}>{texts.shareDeviceText}</p>
        <TextField
          label={texts.nextAtDevice}
          value={name}
          maxLength={limits.participantName}
          autoComplete="off"
          error={error}
          onChange={event => setName(event.target.value)}
        />
        <ColourChoice value={colour} onChange={setColour} />
        <Button type="submit" disabled={name.trim() === '' || unsaved > 0}>
          {texts.addAtDevice}
        </Button>
      </form>
    </details>
  )
}
