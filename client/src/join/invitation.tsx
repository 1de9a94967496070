import { limits, type NoteColour } from '@samenbord/board'
import { Button, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { api, type Key, type Membership, type Preview } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { rememberWorkshop } from '../screen/memory.ts'
import { Preferences } from '../screen/preferences.tsx'
import { ColourChoice } from './colour-choice.tsx'
import styles from './join.module.css'
import { proposedName, someColour } from './proposal.ts'

/** Shows which workshop and role a link leads to, and lets somebody in under a name and a colour. */
export function Invitation({ preview, keyToUse }: { preview: Preview; keyToUse: Key }) {
  const messages = useMessages()
  const { join, method } = messages
  const [, go] = useLocation()
  const [name, setName] = useState(() => proposedName(messages))
  const [colour, setColour] = useState<NoteColour>(someColour)
  const [passcode, setPasscode] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  const enter = (membership: Membership) => {
    rememberWorkshop(membership)
    go(`/w/${membership.workshop}`)
  }

  async function submit(): Promise<void> {
    const trimmed = name.trim()
    const joined = await api.join({
      ...keyToUse,
      colour,
      ...(trimmed && { name: trimmed }),
      ...(passcode && { passcode }),
    })
    if (joined.ok) enter(joined.value)
    else setError(faultText(messages, joined.code))
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    void submit().finally(() => setBusy(false))
  }

  return (
    <div className={styles.page}>
      <nav className={styles.preferences}>
        <Preferences />
      </nav>
      <main className={styles.sheet}>
        <p className={styles.invited}>{join.invited}</p>
        <h1 className={styles.title}>{preview.title}</h1>
        <p className={styles.role}>{join.asRole(method.role[preview.role])}</p>
        {preview.me && (
          <div className={styles.again}>
            <Button variant="primary" onClick={() => go(`/w/${preview.workshop}`)}>
              {join.continueAs(preview.me.name)}
            </Button>
            <p>{join.orJoinAnew}</p>
          </div>
        )}
        <form className={styles.form} onSubmit={onSubmit} noValidate>
          <TextField
            label={join.name}
            hint={join.nameHint}
            value={name}
            maxLength={limits.participantName}
            autoComplete="nickname"
            onFocus={event => event.target.select()}
            onChange={event => setName(event.target.value)}
          />
          <ColourChoice value={colour} onChange={setColour} />
          {preview.passcode && (
            <TextField
              label={join.passcode}
              type="password"
              value={passcode}
              autoComplete="off"
              onChange={event => setPasscode(event.target.value)}
            />
          )}
          {error && (
            <p className={styles.error} role="alert">
              {error}
            </p>
          )}
          <Button
            type="submit"
            variant={preview.me ? 'quiet' : 'primary'}
            disabled={busy}
            className={styles.button ?? ''}
          >
            {join.join}
          </Button>
        </form>
        <details className={styles.privacy}>
          <summary>{join.privacyTitle}</summary>
          <p>{join.privacy}</p>
        </details>
      </main>
    </div>
  )
}
