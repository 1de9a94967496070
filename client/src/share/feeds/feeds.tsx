import { useCallback, useState } from 'react'
import { type ApiCode, api, type Feed } from '../../api/api.ts'
import { useMessages } from '../../language/language.tsx'
import { faultText } from '../../screen/fault-text.ts'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from '../share.module.css'
import { FeedList } from './feed-list.tsx'
import { NewFeed } from './new-feed.tsx'

/** Addresses from which other programs read the plan; loaded when somebody opens the section. */
export function Feeds() {
  const messages = useMessages()
  const { feeds: texts } = messages
  const { id } = useWorkshop()
  const [feeds, setFeeds] = useState<readonly Feed[]>()
  const [failure, setFailure] = useState<ApiCode>()

  const load = useCallback(async () => {
    const found = await api.feeds(id)
    if (found.ok) setFeeds(found.value.feeds)
    setFailure(found.ok ? undefined : found.code)
  }, [id])

  async function revoke(feed: Feed): Promise<void> {
    const done = await api.revokeFeed(id, feed.id)
    if (done.ok) await load()
    else setFailure(done.code)
  }

  return (
    <details className={styles.more} onToggle={event => event.currentTarget.open && void load()}>
      <summary>{texts.title}</summary>
      <p className={styles.help}>{texts.about}</p>
      <NewFeed onMade={() => void load()} />
      {feeds && <FeedList feeds={feeds} onRevoke={feed => void revoke(feed)} />}
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
      <p className={styles.furtherReading}>
        <a href="/api/docs" target="_blank" rel="noreferrer">
          {texts.forPrograms}
        </a>
      </p>
    </details>
  )
}
