import { useMessages } from '../../language/language.tsx'
import { LinkField } from '../link-field.tsx'
import styles from '../share.module.css'

const spreadsheets = [
  { extension: 'xlsx', label: 'Excel' },
  { extension: 'csv', label: 'CSV' },
  { extension: 'json', label: 'JSON' },
  { extension: 'md', label: 'Markdown' },
]

/** The addresses of a new feed, one for each format, shown once because the server keeps no copy. */
export function FeedAddresses({ address }: { address: string }) {
  const { feeds: texts } = useMessages()
  const formats = [{ extension: 'ics', label: texts.calendar }, ...spreadsheets]
  return (
    <div className={styles.addresses}>
      <p role="status">{texts.once}</p>
      {formats.map(({ extension, label }) => (
        <div key={extension} className={styles.addressRow}>
          <span>{label}</span>
          <LinkField label={texts.addressOf(label)} link={`${address}.${extension}`} />
        </div>
      ))}
    </div>
  )
}
