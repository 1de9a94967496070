import { Button, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { type ApiCode, api } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useSession, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './keeping.module.css'

/** Erases the workshop once its title was typed. What follows comes from the server: everybody, here too, is told that it is gone. */
export function EraseForm() {
  const messages = useMessages()
  const { keeping: texts } = messages
  const { id } = useWorkshop()
  const { title } = useSession()
  const [typed, setTyped] = useState('')
  const [isErasing, setErasing] = useState(false)
  const [failure, setFailure] = useState<ApiCode>()
  const isRight = typed.trim() === title.trim()

  async function erase(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isRight) return
    setErasing(true)
    const answer = await api.erase(id, typed)
    if (answer.ok) return
    setErasing(false)
    setFailure(answer.code)
  }

  return (
    <section className={styles.erase} aria-label={texts.eraseTitle}>
      <h3>{texts.eraseTitle}</h3>
      <p>{texts.erase}</p>
      <form onSubmit={event => void erase(event)}>
        <TextField
          label={texts.typeTitle}
          hint={texts.titleIs(title)}
          value={typed}
          autoComplete="off"
          error={failure && faultText(messages, failure)}
          onChange={event => setTyped(event.target.value)}
        />
        <Button variant="danger" type="submit" disabled={!isRight || isErasing}>
          {isErasing ? texts.erasing : texts.eraseNow}
        </Button>
      </form>
    </section>
  )
}
