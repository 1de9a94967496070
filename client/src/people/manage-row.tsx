import { limits, type Role, roles } from '@samenbord/board'
import { Button, Checkbox, Dialog, IconButton, Select, TextField } from '@samenbord/ui'
import { Pencil, UserMinus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Participant } from '../api/api.ts'
import { useLanguage, useMessages } from '../language/language.tsx'
import { useMe } from '../workshop/use-workshop.tsx'
import { Face } from './face.tsx'
import styles from './people.module.css'

interface ManageRowProps {
  readonly person: Participant
  readonly onChange: (change: { role?: Role; name?: string }) => void
  readonly onRemove: (rotate: boolean) => void
}

/** One person: what they are, whether they are here, another role or name, the way out. */
export function ManageRow({ person, onChange, onRemove }: ManageRowProps) {
  const { people: texts, method } = useMessages()
  const { language } = useLanguage()
  const [isRenaming, setRenaming] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const isSelf = useMe().id === person.participant
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(person.joinedAt)
  return (
    <li className={styles.manageRow}>
      <Face person={person} />
      {isRenaming ? (
        <Rename
          person={person}
          onDone={name => {
            setRenaming(false)
            if (name) onChange({ name })
          }}
        />
      ) : (
        <span className={styles.who}>
          <strong>
            {person.name}
            {isSelf && ` (${texts.you})`}
          </strong>
          <small>{[person.present ? texts.here : texts.away, texts.joinedOn(when)].join(' · ')}</small>
        </span>
      )}
      <IconButton label={texts.rename(person.name)} onClick={() => setRenaming(!isRenaming)}>
        <Pencil size={16} aria-hidden="true" />
      </IconButton>
      <Select
        label={texts.roleOf(person.name)}
        labelHidden
        value={person.role}
        options={[...roles].reverse().map(value => ({ value, label: method.role[value] }))}
        onChange={role => onChange({ role })}
      />
      <IconButton label={texts.removeOf(person.name)} disabled={isSelf} onClick={() => setAsking(true)}>
        <UserMinus size={16} aria-hidden="true" />
      </IconButton>
      {isAsking && (
        <AskToRemove
          name={person.name}
          onAnswer={rotate => {
            setAsking(false)
            if (rotate !== undefined) onRemove(rotate)
          }}
        />
      )}
    </li>
  )
}

function Rename({ person, onDone }: { person: Participant; onDone: (name?: string) => void }) {
  const { people: texts } = useMessages()
  const [name, setName] = useState(person.name)
  function submit(event: FormEvent): void {
    event.preventDefault()
    onDone(name.trim() === person.name ? undefined : name.trim())
  }
  return (
    <form className={styles.who} onSubmit={submit}>
      <TextField
        label={texts.newNameOf(person.name)}
        labelHidden
        value={name}
        maxLength={limits.participantName}
        autoComplete="off"
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          // leaves the name, not the dialog
          if (event.key !== 'Escape') return
          event.preventDefault()
          onDone()
        }}
      />
    </form>
  )
}

function AskToRemove({ name, onAnswer }: { name: string; onAnswer: (rotate?: boolean) => void }) {
  const { people: texts, common } = useMessages()
  const [rotate, setRotate] = useState(false)
  return (
    <Dialog
      title={texts.removeOf(name)}
      open
      onClose={() => onAnswer()}
      closeLabel={common.close}
      footer={
        <>
          <Button onClick={() => onAnswer()}>{common.cancel}</Button>
          <Button variant="danger" onClick={() => onAnswer(rotate)}>
            {texts.removeOf(name)}
          </Button>
        </>
      }
    >
      <p>{texts.removeAsk(name)}</p>
      <Checkbox label={texts.rotate} checked={rotate} onChange={setRotate} />
    </Dialog>
  )
}
