import { Button, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '../language/language.tsx'
import styles from './join-by-code.module.css'

/** The short code somebody reads aloud; the join page looks it up. */
export function JoinByCode() {
  const { landing } = useMessages()
  const [, go] = useLocation()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (code.trim() === '') return setError(landing.codeMissing)
    go(`/j#code=${encodeURIComponent(code.trim())}`)
  }

  return (
    <form className={styles.join} onSubmit={submit} noValidate>
      <TextField
        label={landing.joinTitle}
        placeholder="ABCD-EFGH"
        value={code}
        error={error}
        maxLength={12}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        className={styles.code}
        onChange={event => setCode(event.target.value.toUpperCase())}
      />
      <Button type="submit" className={styles.button}>
        {landing.join}
      </Button>
    </form>
  )
}
