import { limits, type NoteColour } from '@samenbord/board'
import { Button, IconButton, TextField } from '@samenbord/ui'
import { Dices } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { type ApiCode, api, type Key, type Preview } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { rememberWorkshop } from '../screen/memory.ts'
import { ColourChoice } from './colour-choice.tsx'
import styles from './join.module.css'
import { proposedName, someColour } from './proposal.ts'

interface JoinFormProps {
  readonly preview: Preview
  readonly keyToUse: Key
}

const isAboutPasscode = (code: ApiCode | undefined): boolean => code === 'passcodeNeeded' || code === 'passcodeWrong'

/** Name, colour, passcode where one is asked for, and the one button that redeems the link. */
export function JoinForm({ preview, keyToUse }: JoinFormProps) {
  const messages = useMessages()
  const { join } = messages
  const [, go] = useLocation()
  const [name, setName] = useState(() => proposedName(messages))
  const [colour, setColour] = useState<NoteColour>(someColour)
  const [passcode, setPasscode] = useState('')
  const [failure, setFailure] = useState<ApiCode>()
  const [busy, setBusy] = useState(false)
  const first = useFocusForKeyboards(!preview.me)
  const error = failure && faultText(messages, failure)

  async function enter(): Promise<void> {
    const wish = { colour, ...(name.trim() && { name: name.trim() }), ...(passcode && { passcode }) }
    const joined = await api.join({ ...keyToUse, ...wish })
    if (!joined.ok) return setFailure(joined.code)
    rememberWorkshop(joined.value)
    go(`/w/${joined.value.workshop}`)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    void enter().finally(() => setBusy(false))
  }

  return (
    <form ref={first} className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.nameRow}>
        <TextField
          label={join.name}
          hint={join.nameHint}
          value={name}
          maxLength={limits.participantName}
          autoComplete="nickname"
          enterKeyHint="go"
          className={styles.field}
          onFocus={event => event.target.select()}
          onChange={event => setName(event.target.value)}
        />
        <IconButton label={join.anotherName} className={styles.dice} onClick={() => setName(proposedName(messages))}>
          <Dices size={20} aria-hidden="true" />
        </IconButton>
      </div>
      <ColourChoice value={colour} onChange={setColour} />
      {preview.passcode && (
        <TextField
          label={join.passcode}
          value={passcode}
          autoComplete="off"
          error={isAboutPasscode(failure) ? error : undefined}
          className={styles.field}
          onChange={event => setPasscode(event.target.value)}
        />
      )}
      {error && !(preview.passcode && isAboutPasscode(failure)) && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <Button type="submit" variant={preview.me ? 'quiet' : 'primary'} disabled={busy} className={styles.button}>
        {join.join}
      </Button>
    </form>
  )
}

/** Puts the cursor into the first field where there is a real keyboard; on touch it would cover half the page. */
function useFocusForKeyboards(wanted: boolean) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (wanted && matchMedia('(pointer: fine)').matches) form.current?.querySelector('input')?.focus()
  }, [wanted])
  return form
}
