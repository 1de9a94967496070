import { Chip } from '@samenbord/ui'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { formatDay, today } from './days.ts'
import styles from './engagement-log.module.css'
import { LogTypeIcon } from './log-type-icon.tsx'

/** What an entry looks like; it is not in the log. */
export function ExampleEntry() {
  const { engage, method } = useMessages()
  const { language } = useLanguage()
  return (
    <div className={styles.empty}>
      <p>
        <b>{engage.logEmpty}</b> {engage.logEmptyText}
      </p>
      <div className={styles.item} data-example>
        <span>{formatDay(today(), language)}</span>
        <div className={styles.entry}>
          <span className={styles.hint}>{engage.example}</span>
          <span className={styles.head}>
            <LogTypeIcon type="call" />
            <b>{engage.exampleWho}</b>
            <Chip tone="warn">{method.followUp.required}</Chip>
          </span>
          <span>{engage.exampleSummary}</span>
        </div>
      </div>
    </div>
  )
}
