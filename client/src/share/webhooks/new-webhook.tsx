import { Button, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { type ApiCode, api } from '../../api/api.ts'
import { useMessages } from '../../language/language.tsx'
import { faultText } from '../../screen/fault-text.ts'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { LinkField } from '../link-field.tsx'
import styles from '../share.module.css'

/** One more program to tell; the key of its signatures is shown once. */
export function NewWebhook({ onMade }: { onMade: () => void }) {
  const messages = useMessages()
  const { webhooks: texts } = messages
  const { id } = useWorkshop()
  const [url, setUrl] = useState('')
  const [secret, setSecret] = useState<string>()
  const [failure, setFailure] = useState<ApiCode>()
  const [isCalling, setCalling] = useState(false)

  async function make(): Promise<void> {
    setCalling(true)
    const made = await api.makeWebhook(id, url.trim())
    setCalling(false)
    setFailure(made.ok ? undefined : made.code)
    setSecret(made.ok ? made.value.secret : undefined)
    if (!made.ok) return
    setUrl('')
    onMade()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isCalling) void make()
  }

  return (
    <>
      <form className={styles.newWebhook} onSubmit={submit}>
        <TextField
          label={texts.url}
          error={failure && faultText(messages, failure)}
          value={url}
          required
          maxLength={2000}
          placeholder="https://"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          onChange={event => setUrl(event.target.value)}
        />
        <Button type="submit" aria-busy={isCalling}>
          {texts.make}
        </Button>
      </form>
      {secret && (
        <div className={styles.addresses}>
          <p role="status">{texts.once}</p>
          <div className={styles.addressRow}>
            <span>{texts.secret}</span>
            <LinkField label={texts.secret} link={secret} />
          </div>
        </div>
      )}
    </>
  )
}
