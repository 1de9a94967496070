import type { Version } from '../api/api.ts'
import { useLanguage, useMessages } from '../language/language.tsx'
import { changesLine, titleOf } from './version-words.ts'
import styles from './versions.module.css'

interface VersionListProps {
  readonly versions: readonly Version[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

/** When, by whom, why, and what had changed: a line each, newest first. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const messages = useMessages()
  const { language } = useLanguage()
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ol className={styles.list} aria-label={messages.versions.list}>
      {versions.map(version => (
        <li key={version.id}>
          <button
            type="button"
            data-version={version.id}
            aria-current={version.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(version.id)}
          >
            <span className={styles.when}>
              <time dateTime={new Date(version.at).toISOString()}>{time.format(version.at)}</time>
              {' · '}
              {version.by ?? messages.versions.bySelf}
            </span>
            <strong>{titleOf(version, messages)}</strong>
            <span className={styles.what}>{changesLine(version.changes, messages)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
