import { type Disclosure, disclosures, type Language, languages } from '@samenbord/board'
import { Button, Select, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { type ApiCode, api } from '../../api/api.ts'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { faultText } from '../../screen/fault-text.ts'
import { languageNames } from '../../screen/preferences.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from '../share.module.css'
import { endOf, type Validity, validities } from '../validity.ts'
import { FeedAddresses } from './feed-addresses.tsx'

/** One more feed, for a purpose, a reader and a time; its addresses are shown once. */
export function NewFeed({ onMade }: { onMade: () => void }) {
  const messages = useMessages()
  const { feeds: texts, share, exports } = messages
  const { id } = useWorkshop()
  const own = useLanguage().language
  const [name, setName] = useState('')
  const [edition, setEdition] = useState<Disclosure>('shareable')
  const [language, setLanguage] = useState<Language>(own)
  const [validity, setValidity] = useState<Validity>('always')
  const [address, setAddress] = useState<string>()
  const [failure, setFailure] = useState<ApiCode>()

  async function make(): Promise<void> {
    const made = await api.makeFeed(id, { name: name.trim(), edition, language, ...endOf(validity, Date.now()) })
    setFailure(made.ok ? undefined : made.code)
    setAddress(made.ok ? made.value.address : undefined)
    if (!made.ok) return
    setName('')
    onMade()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void make()
  }

  return (
    <>
      <form className={styles.newFeed} onSubmit={submit}>
        <TextField
          label={texts.name}
          value={name}
          required
          maxLength={60}
          placeholder={texts.namePlaceholder}
          autoComplete="off"
          onChange={event => setName(event.target.value)}
        />
        <Select
          label={texts.edition}
          value={edition}
          onChange={setEdition}
          options={[...disclosures].reverse().map(value => ({ value, label: exports.editions[value] }))}
        />
        <Select
          label={texts.language}
          value={language}
          onChange={setLanguage}
          options={languages.map(value => ({ value, label: languageNames[value] }))}
        />
        <Select
          label={share.validFor}
          value={validity}
          onChange={setValidity}
          options={validities.map(value => ({ value, label: share.validity[value] }))}
        />
        <Button type="submit">{texts.make}</Button>
      </form>
      {address && <FeedAddresses address={address} />}
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
    </>
  )
}
