import { type Attitude, attitudes, directions, followUps, limits, logTypes } from '@samenbord/board'
import { Button, Select, TextArea, TextField } from '@samenbord/ui'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import type { EntryDraft, EntryDrafting } from './entry-draft.ts'
import styles from './entry-form.module.css'
import { PromiseFields } from './promise-fields.tsx'
import { StakeholderPicker } from './stakeholder-picker.tsx'

/** The ids of the fields that others send people to. */
export const WHO_FIELD = 'engage-who'
export const SUMMARY_FIELD = 'engage-summary'

type Mistake = 'who' | 'summary' | 'date'

/** What happened, with whom, when: everything but two fields is filled in beforehand. */
export function EntryForm({ drafting }: { drafting: EntryDrafting }) {
  const { engage, method, common } = useMessages()
  const { draft } = drafting
  const mayPlan = useMayWrite().plan
  const [mistake, setMistake] = useState<Mistake>()
  const [saved, setSaved] = useState(false)

  const change = (part: Partial<EntryDraft>) => {
    drafting.change(part)
    setSaved(false)
    setMistake(undefined)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    const found = mistakeIn(draft) ?? (drafting.write() ? undefined : 'date')
    setMistake(found)
    setSaved(found === undefined)
    // on a tablet the focus would bring the keyboard back over what was just written down
    if (found || matchMedia('(pointer: fine)').matches) {
      document.getElementById(found === 'summary' ? SUMMARY_FIELD : WHO_FIELD)?.focus()
    }
  }
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }

  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKey} aria-labelledby="new-entry" noValidate>
      <h2 id="new-entry">{draft.corrects ? engage.correct : engage.newEntry}</h2>
      {draft.corrects && <p className={styles.hint}>{engage.correcting(draft.corrects.summary)}</p>}
      <div className={styles.row}>
        <StakeholderPicker
          id={WHO_FIELD}
          chosen={draft.stakeholders}
          error={mistake === 'who' ? engage.needsWho : undefined}
          onChange={stakeholders => change({ stakeholders })}
        />
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
          error={mistake === 'date' ? engage.badDate : undefined}
          onChange={event => change({ date: event.target.value })}
        />
      </div>
      <TextArea
        id={SUMMARY_FIELD}
        className={styles.summary ?? ''}
        label={engage.summary}
        placeholder={engage.summaryExample}
        value={draft.summary}
        maxLength={limits.longText}
        rows={2}
        error={mistake === 'summary' ? engage.needsSummary : undefined}
        onChange={event => change({ summary: event.target.value })}
      />
      <details className={styles.more} open={hasMore(draft)}>
        <summary>{engage.moreFields}</summary>
        <div className={styles.moreFields}>
          <Select
            label={engage.attitudeAfter}
            disabled={!mayPlan}
            value={draft.attitudeAfter ?? ''}
            options={[
              { value: '' as Attitude | '', label: engage.unsaid },
              ...attitudes.map(value => ({ value, label: method.attitude[value] })),
            ]}
            onChange={attitude => change({ attitudeAfter: attitude || undefined })}
          />
          <PromiseFields promises={draft.commitments} onChange={commitments => change({ commitments })} />
        </div>
      </details>
      <div className={styles.foot}>
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
          <span className={styles.saved} role="status">
            {saved && engage.saved}
          </span>
          {draft.corrects && <Button onClick={drafting.cancel}>{common.cancel}</Button>}
          <Button type="submit" variant="primary" title="Ctrl+Enter">
            {engage.save}
          </Button>
        </div>
      </div>
    </form>
  )
}

const hasMore = ({ attitudeAfter, commitments }: EntryDraft): boolean =>
  attitudeAfter !== undefined || commitments.length > 0

function mistakeIn({ stakeholders, summary }: EntryDraft): Mistake | undefined {
  if (stakeholders.length === 0) return 'who'
  return summary.trim() === '' ? 'summary' : undefined
}
