import { limits } from '@samenbord/board'
import { Button, Select, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../api/api.ts'
import { proposedName, someColour } from '../join/proposal.ts'
import { secretOf } from '../join/secret.ts'
import { useLanguage, useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { rememberLinks, rememberWorkshop } from '../screen/memory.ts'
import styles from './landing.module.css'

const templates = ['empty', 'example'] as const

/** One field and one button; whoever starts a workshop joins it as its facilitator. */
export function StartWorkshop() {
  const messages = useMessages()
  const { landing } = messages
  const { language } = useLanguage()
  const [, go] = useLocation()
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<(typeof templates)[number]>('empty')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function start(): Promise<void> {
    const created = await api.createWorkshop({ title: title.trim(), language, template })
    if (!created.ok) return setError(faultText(messages, created.code))
    const { workshop, links } = created.value
    rememberLinks(workshop, links)
    const me = { name: proposedName(messages), colour: someColour() }
    const joined = await api.join({ secret: secretOf(links.facilitator) ?? '', ...me })
    if (!joined.ok) return setError(faultText(messages, joined.code))
    rememberWorkshop(joined.value)
    go(`/w/${workshop}`)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (title.trim() === '') return setError(landing.titleMissing)
    setBusy(true)
    setError(undefined)
    void start().finally(() => setBusy(false))
  }

  return (
    <form className={styles.start} onSubmit={submit} noValidate>
      <TextField
        label={landing.titleLabel}
        placeholder={landing.titleExample}
        value={title}
        maxLength={limits.title}
        error={error}
        autoComplete="off"
        className={styles.titleField ?? ''}
        onChange={event => setTitle(event.target.value)}
      />
      <div className={styles.startRow}>
        <Select
          label={landing.template}
          value={template}
          onChange={setTemplate}
          options={[
            { value: 'empty', label: landing.templateEmpty },
            { value: 'example', label: landing.templateExample },
          ]}
        />
        <Button type="submit" variant="primary" disabled={busy} className={styles.startButton ?? ''}>
          {landing.start}
        </Button>
      </div>
    </form>
  )
}
