import { type Language, languages, limits } from '@samenbord/board'
import { Button, Select, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useLanguage, useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { languageNames } from '../screen/preferences.tsx'
import styles from './landing.module.css'
import { startWorkshop, type Template } from './start.ts'

/** One field and one button; whoever starts a workshop joins it as its facilitator. */
export function StartWorkshop() {
  const messages = useMessages()
  const { landing } = messages
  const { language: mine } = useLanguage()
  const [, go] = useLocation()
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<Template>('empty')
  const [chosen, setChosen] = useState<Language>()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const language = chosen ?? mine

  async function start(): Promise<void> {
    const started = await startWorkshop({ title: title.trim(), language, template }, messages)
    if (started.ok) go(`/w/${started.value.workshop}`)
    else setError(faultText(messages, started.code))
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
        enterKeyHint="go"
        className={styles.titleField}
        onChange={event => setTitle(event.target.value)}
      />
      <Button type="submit" variant="primary" disabled={busy} className={styles.startButton}>
        {landing.start}
      </Button>
      <div className={styles.choices}>
        <Select
          label={landing.template}
          value={template}
          onChange={setTemplate}
          options={[
            { value: 'empty', label: landing.templateEmpty },
            { value: 'example', label: landing.templateExample },
          ]}
        />
        <Select
          label={landing.workshopLanguage}
          value={language}
          onChange={setChosen}
          options={languages.map(value => ({ value, label: languageNames[value] }))}
        />
      </div>
    </form>
  )
}
