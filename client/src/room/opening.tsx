import type { WorkshopId } from '@samenbord/board'
import { useMediaQuery } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { Loading } from '../screen/loading.tsx'
import { recentWorkshops } from '../screen/memory.ts'
import styles from './room.module.css'
import bar from './top-bar.module.css'

/** The room's outline while the workshop is being opened: everything appears where it will stay. */
export function Opening({ workshop }: { workshop: WorkshopId }) {
  const messages = useMessages()
  const phone = useMediaQuery('(max-width: 599px)')
  const title = recentWorkshops().find(known => known.workshop === workshop)?.title
  return (
    <div className={styles.room} data-phone={phone}>
      <header className={bar.top}>
        <div className={bar.title}>
          <span className={bar.home}>
            <img src="/icon.svg" alt="" width="24" height="24" />
          </span>
          <h1 className={bar.name}>{title ?? messages.common.appName}</h1>
        </div>
      </header>
      {!phone && <div className={styles.rail} />}
      <main className={styles.centre}>
        <Loading text={messages.workshop.opening} />
      </main>
    </div>
  )
}
