import { type Role, roles } from '@samenbord/board'
import { Button, Select, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { type ApiCode, api } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { LinkField } from './link-field.tsx'
import styles from './share.module.css'
import { endOf, type Validity, validities } from './validity.ts'

/** One more link, for a role, a time and, if wanted, with a passcode; shown once. */
export function NewLink({ onIssued }: { onIssued: () => void }) {
  const messages = useMessages()
  const { share, method } = messages
  const { id } = useWorkshop()
  const [role, setRole] = useState<Role>('contributor')
  const [validity, setValidity] = useState<Validity>('always')
  const [passcode, setPasscode] = useState('')
  const [link, setLink] = useState<string>()
  const [failure, setFailure] = useState<ApiCode>()

  async function issue(): Promise<void> {
    const made = await api.issueLink(id, {
      role,
      ...endOf(validity, Date.now()),
      ...(passcode.trim() && { passcode: passcode.trim() }),
    })
    setFailure(made.ok ? undefined : made.code)
    setLink(made.ok ? made.value.link : undefined)
    if (made.ok) onIssued()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void issue()
  }

  return (
    <details className={styles.more}>
      <summary>{share.another}</summary>
      <form className={styles.newLink} onSubmit={submit}>
        <Select
          label={share.role}
          value={role}
          onChange={setRole}
          options={[...roles].reverse().map(value => ({ value, label: method.role[value] }))}
        />
        <Select
          label={share.validFor}
          value={validity}
          onChange={setValidity}
          options={validities.map(value => ({ value, label: share.validity[value] }))}
        />
        <TextField
          label={share.passcodeOptional}
          hint={passcode ? share.passcodeHint : undefined}
          value={passcode}
          autoComplete="off"
          maxLength={200}
          onChange={event => setPasscode(event.target.value)}
        />
        <Button type="submit">{share.make}</Button>
      </form>
      {link && (
        <div className={styles.linkRow}>
          <LinkField label={share.linkFor[role]} link={link} />
        </div>
      )}
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
    </details>
  )
}
