import { type CellAddress, edges, editEntry, MOST_DAYS, type Phase, readWhen, whenText } from '@samenbord/board'
import { whenWords } from '@samenbord/messages'
import { Select, TextField } from '@samenbord/ui'
import { useState } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useDraft } from '../../screen/use-draft.ts'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { formatDay } from '../engage/days.ts'
import styles from './cell-editor.module.css'
import { EntryTextField } from './entry-field.tsx'

interface WhenFieldProps {
  readonly address: CellAddress
  readonly phase: Phase
  readonly value: string
  /** What holds while nothing is written here: what the profile says. */
  readonly inherited: string | undefined
}

const kinds = ['words', 'day', 'relative'] as const
type Kind = (typeof kinds)[number]

/** When an engagement takes place: in words, on a day, or so many days from an edge of its phase. */
export function WhenField({ address, phase, value, inherited }: WhenFieldProps) {
  const messages = useMessages()
  const { plan, method } = messages
  const { language } = useLanguage()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().plan
  const when = readWhen(value)
  const [chosen, choose] = useState<Kind>()
  const kind = chosen ?? when?.kind ?? 'words'
  const keep = (text: string) => {
    editEntry(documents.board, address, { when: text })
  }
  const names: Readonly<Record<Kind, string>> = {
    words: plan.whenWords,
    day: plan.whenDay,
    relative: plan.whenRelative,
  }
  const isUndated = when?.kind === 'relative' && phase[when.edge] === undefined

  return (
    <fieldset className={styles.when} disabled={!mayWrite}>
      <legend>{method.field.when}</legend>
      <div className={styles.fields}>
        <Select
          label={plan.whenHow}
          value={kind}
          options={kinds.map(option => ({ value: option, label: names[option] }))}
          onChange={next => {
            choose(next)
            if (next === 'relative' && when?.kind !== 'relative') keep('start')
          }}
        />
        {kind === 'words' && <EntryTextField {...{ address, value, inherited }} field="when" />}
        {kind === 'day' && <DayOf value={when?.kind === 'day' ? value : ''} keep={keep} />}
        {kind === 'relative' && <RelativeOf value={value} keep={keep} />}
      </div>
      {when?.kind === 'relative' && (
        <p className={styles.hint} role="status">
          {whenWords(value, phase, { messages, formatDay: day => formatDay(day, language) })}
          {isUndated && `. ${plan.noEdge}`}
        </p>
      )}
    </fieldset>
  )
}

function DayOf({ value, keep }: { value: string; keep: (text: string) => void }) {
  const { method } = useMessages()
  const draft = useDraft(value, keep)
  return (
    <TextField
      label={method.field.when}
      type="date"
      value={draft.text}
      onChange={event => draft.write(event.target.value)}
      onBlur={draft.commit}
    />
  )
}

function RelativeOf({ value, keep }: { value: string; keep: (text: string) => void }) {
  const { plan } = useMessages()
  const when = readWhen(value)
  const { edge, days } = when?.kind === 'relative' ? when : { edge: 'start' as const, days: 0 }
  const draft = useDraft(String(days), text => {
    const typed = Math.round(Number(text))
    const within = Math.max(-MOST_DAYS, Math.min(MOST_DAYS, Number.isFinite(typed) ? typed : 0))
    keep(whenText({ kind: 'relative', edge, days: within }))
  })
  return (
    <>
      <Select
        label={plan.whenEdge}
        value={edge}
        options={edges.map(option => ({ value: option, label: plan.whenEdgeNames[option] }))}
        onChange={next => keep(whenText({ kind: 'relative', edge: next, days }))}
      />
      <TextField
        label={plan.whenDays}
        type="number"
        inputMode="numeric"
        min={-MOST_DAYS}
        max={MOST_DAYS}
        value={draft.text}
        onChange={event => draft.write(event.target.value)}
        onBlur={draft.commit}
      />
    </>
  )
}
