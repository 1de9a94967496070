import {
  type Direction,
  directions,
  type FollowUp,
  followUps,
  type LogEntry,
  type LogType,
  limits,
  logEngagement,
  logTypes,
  type NoteId,
} from '@samenbord/board'
import { Button, Select, TextArea, TextField } from '@samenbord/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { today } from './days.ts'
import styles from './engage.module.css'
import { StakeholderPicker } from './stakeholder-picker.tsx'

interface Draft {
  readonly date: string
  readonly type: LogType
  readonly direction: Direction
  readonly followUp: FollowUp
  readonly stakeholders: readonly NoteId[]
  readonly summary: string
}

const freshDraft = (stakeholders: readonly NoteId[]): Draft => ({
  date: today(),
  type: 'meeting',
  direction: 'both',
  followUp: 'none',
  stakeholders,
  summary: '',
})

interface EntryFormProps {
  /** The entry that the new one replaces, if any. */
  readonly corrects: LogEntry | undefined
  readonly onDone: () => void
}

/** What happened, with whom, when: everything but two fields is filled in beforehand. */
export function EntryForm({ corrects, onDone }: EntryFormProps) {
  const { engage, method, common } = useMessages()
  const { documents, newId, stamp, selection } = useWorkshop()
  const [draft, setDraft] = useState<Draft>(() => corrects ?? freshDraft([...selection.get()]))
  const [error, setError] = useState<string>()
  const [saved, setSaved] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (corrects) form.current?.querySelector('textarea')?.focus()
  }, [corrects])

  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    setSaved(false)
    setError(undefined)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (draft.stakeholders.length === 0) return setError(engage.needsWho)
    if (draft.summary.trim() === '') return setError(engage.needsSummary)
    const written = logEngagement(documents.board, {
      date: draft.date,
      type: draft.type,
      direction: draft.direction,
      followUp: draft.followUp,
      stakeholders: draft.stakeholders,
      id: newId(),
      summary: draft.summary.trim(),
      ...stamp(),
      ...(corrects && { correctsId: corrects.id }),
    })
    if (!written) return setError(engage.badDate)
    setDraft(freshDraft([]))
    setSaved(true)
    if (corrects) onDone()
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} aria-labelledby="new-entry" noValidate>
      <h2 id="new-entry">{corrects ? engage.correct : engage.newEntry}</h2>
      {corrects && <p className={styles.hint}>{engage.correcting(corrects.summary)}</p>}
      <div className={styles.row}>
        <StakeholderPicker chosen={draft.stakeholders} onChange={stakeholders => change({ stakeholders })} />
        <Select
          label={engage.type}
          value={draft.type}
          options={logTypes.map(value => ({ value, label: method.logType[value] }))}
          onChange={type => change({ type })}
        />
        <TextField
          label={engage.date}
          type="date"
          value={draft.date}
          onChange={event => change({ date: event.target.value })}
        />
      </div>
      <TextArea
        label={engage.summary}
        placeholder={engage.summaryExample}
        value={draft.summary}
        maxLength={limits.longText}
        rows={2}
        onChange={event => change({ summary: event.target.value })}
      />
      <div className={styles.row}>
        <Select
          label={engage.direction}
          value={draft.direction}
          options={directions.map(value => ({ value, label: method.direction[value] }))}
          onChange={direction => change({ direction })}
        />
        <Select
          label={engage.followUp}
          value={draft.followUp}
          options={followUps.map(value => ({ value, label: method.followUp[value] }))}
          onChange={followUp => change({ followUp })}
        />
        <div className={styles.submit}>
          {corrects && <Button onClick={onDone}>{common.cancel}</Button>}
          <Button type="submit" variant="primary">
            {engage.save}
          </Button>
        </div>
      </div>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <p className={styles.saved} role="status">
        {saved && engage.saved}
      </p>
    </form>
  )
}
