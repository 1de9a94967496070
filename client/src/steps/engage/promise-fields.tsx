import { type Commitment, limits } from '@samenbord/board'
import { Button, IconButton, TextField } from '@samenbord/ui'
import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { useMessages } from '../../language/language.tsx'
import { PeopleNames } from '../../people/people-names.tsx'
import styles from './entry-form.module.css'

interface PromiseFieldsProps {
  readonly promises: readonly Commitment[]
  readonly onChange: (promises: readonly Commitment[]) => void
}

/** What was promised in the engagement being written down: what, by whom, by when. */
export function PromiseFields({ promises, onChange }: PromiseFieldsProps) {
  const { engage } = useMessages()
  const people = useId()
  const change = (at: number, part: Partial<Commitment>) =>
    onChange(promises.map((promise, index) => (index === at ? { ...promise, ...part } : promise)))

  return (
    <fieldset className={styles.promises}>
      <legend>{engage.promises}</legend>
      {promises.map((promise, index) => (
        <div key={index} className={styles.promise}>
          <TextField
            label={engage.promise}
            value={promise.text}
            maxLength={limits.field}
            onChange={event => change(index, { text: event.target.value })}
          />
          <TextField
            label={engage.promisedBy}
            value={promise.owner}
            maxLength={limits.field}
            list={people}
            autoComplete="off"
            onChange={event => change(index, { owner: event.target.value })}
          />
          <TextField
            label={engage.due}
            type="date"
            value={promise.due ?? ''}
            onChange={event => change(index, { due: event.target.value || undefined })}
          />
          <IconButton
            label={engage.removePromise}
            onClick={() => onChange(promises.filter((_, other) => other !== index))}
          >
            <X size={16} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {promises.length < limits.commitments && (
        <Button onClick={() => onChange([...promises, { text: '', owner: '', due: undefined }])}>
          <Plus size={16} aria-hidden="true" />
          {engage.addPromise}
        </Button>
      )}
      <PeopleNames id={people} />
    </fieldset>
  )
}
