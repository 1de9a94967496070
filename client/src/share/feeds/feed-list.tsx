import type { Feed } from '../../api/api.ts'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { ConfirmButton } from '../../screen/confirm-button.tsx'
import { languageNames } from '../../screen/preferences.tsx'
import styles from '../share.module.css'

interface FeedListProps {
  readonly feeds: readonly Feed[]
  readonly onRevoke: (feed: Feed) => void
}

/** The feeds that were not withdrawn: what they show, how long, and when they were last read. */
export function FeedList({ feeds, onRevoke }: FeedListProps) {
  const { feeds: texts } = useMessages()
  const live = feeds.filter(({ revoked }) => !revoked)
  if (live.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{texts.inUse(live.length)}</h3>
      <ul className={styles.issued}>
        {live.map(feed => (
          <FeedRow key={feed.id} feed={feed} onRevoke={() => onRevoke(feed)} />
        ))}
      </ul>
    </>
  )
}

function FeedRow({ feed, onRevoke }: { feed: Feed; onRevoke: () => void }) {
  const { feeds: texts, share, exports } = useMessages()
  const { language } = useLanguage()
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const { edition, expiresAt, usedOn } = feed
  const facts = [
    exports.editions[edition],
    languageNames[feed.language],
    usedOn === undefined ? texts.neverUsed : texts.usedOn(day.format(Date.parse(usedOn))),
    expiresAt !== undefined && (expiresAt < Date.now() ? share.expired : share.expires(moment.format(expiresAt))),
  ]
  return (
    <li>
      <span>
        <strong>{feed.name}</strong>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
      <ConfirmButton
        label={share.revoke}
        name={texts.revokeOf(feed.name)}
        question={texts.revokeConfirm}
        variant="danger"
        onConfirm={onRevoke}
      />
    </li>
  )
}
