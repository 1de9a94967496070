import { Dialog, Select } from '@samenbord/ui'
import { useState } from 'react'
import { type ApiCode, api, type Keeping } from '../api/api.ts'
import { useLanguage, useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { EraseForm } from './erase-form.tsx'
import styles from './keeping.module.css'
import { useKeeping } from './use-keeping.ts'

interface KeepingDialogProps {
  readonly onChanged?: (keeping: Keeping) => void
  readonly onClose: () => void
}

/** For facilitators: how long the workshop is kept, and its end. */
export function KeepingDialog({ onChanged, onClose }: KeepingDialogProps) {
  const messages = useMessages()
  const { keeping: texts, common } = messages
  const { id } = useWorkshop()
  const [keeping, setKeeping] = useKeeping(true)
  const [failure, setFailure] = useState<ApiCode>()

  async function choose(months: number | null): Promise<void> {
    const answer = await api.keepFor(id, months)
    setFailure(answer.ok ? undefined : answer.code)
    if (!answer.ok) return
    setKeeping(answer.value)
    onChanged?.(answer.value)
  }

  return (
    <Dialog title={texts.title} open onClose={onClose} closeLabel={common.close}>
      <div className={styles.sheet}>
        <section aria-label={texts.keepTitle}>
          <h3>{texts.keepTitle}</h3>
          {keeping && <KeepFor keeping={keeping} onChoose={months => void choose(months)} />}
          {failure && (
            <p className={styles.failure} role="alert">
              {faultText(messages, failure)}
            </p>
          )}
        </section>
        <EraseForm />
      </div>
    </Dialog>
  )
}

const usual = [1, 3, 6, 12, 24, 36, 60, 120]

function KeepFor({ keeping, onChoose }: { keeping: Keeping; onChoose: (months: number | null) => void }) {
  const { keeping: texts } = useMessages()
  const { language } = useLanguage()
  const { months, rule, erasedOn } = keeping
  const choices = [...new Set([...usual, ...(months === undefined ? [] : [months])])].sort((a, b) => a - b)
  const options = [
    { value: '', label: texts.rule(rule) },
    ...choices.map(choice => ({ value: `${choice}`, label: texts.after(choice) })),
  ]
  return (
    <>
      <Select
        label={texts.keepLabel}
        options={options}
        value={months === undefined ? '' : `${months}`}
        onChange={value => onChoose(value === '' ? null : Number(value))}
      />
      <p className={styles.hint} role="status">
        {texts.until(new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(erasedOn))}
      </p>
    </>
  )
}
