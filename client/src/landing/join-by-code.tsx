import { Button, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '../language/language.tsx'
import styles from './landing.module.css'

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
    <section className={styles.card} aria-labelledby="join-by-code">
      <h2 id="join-by-code">{landing.joinTitle}</h2>
      <form className={styles.codeRow} onSubmit={submit} noValidate>
        <TextField
          label={landing.code}
          labelHidden
          placeholder="ABCD-EFGH"
          value={code}
          error={error}
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className={styles.code ?? ''}
          onChange={event => setCode(event.target.value.toUpperCase())}
        />
        <Button type="submit">{landing.join}</Button>
      </form>
    </section>
  )
}
