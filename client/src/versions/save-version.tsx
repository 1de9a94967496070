import { limits } from '@samenbord/board'
import { Button, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { type ApiCode, api } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './versions.module.css'

/** For facilitators: saves a version of the present, under a name or none. */
export function SaveVersion({ onSaved }: { onSaved: () => void }) {
  const messages = useMessages()
  const { versions: texts } = messages
  const { id } = useWorkshop()
  const [name, setName] = useState('')
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<ApiCode>()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isSaving) return
    setSaving(true)
    const answer = await api.saveVersion(id, name.trim())
    setSaving(false)
    setFailure(answer.ok ? undefined : answer.code)
    if (!answer.ok) return
    setName('')
    onSaved()
  }

  return (
    <form className={styles.save} onSubmit={event => void save(event)}>
      <TextField
        label={texts.name}
        value={name}
        maxLength={limits.title}
        autoComplete="off"
        error={failure && faultText(messages, failure)}
        onChange={event => setName(event.target.value)}
      />
      <Button type="submit" disabled={isSaving}>
        {isSaving ? texts.saving : texts.save}
      </Button>
    </form>
  )
}
