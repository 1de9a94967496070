import { useMessages } from '../language/language.tsx'
import { Page } from '../screen/page.tsx'
import { useTitle } from '../screen/use-title.ts'
import { JoinByCode } from './join-by-code.tsx'
import styles from './landing.module.css'
import { MatrixPicture } from './matrix-picture.tsx'
import { OpenFileButton } from './open-file-button.tsx'
import { RecentWorkshops } from './recent-workshops.tsx'
import { StartWorkshop } from './start-workshop.tsx'

/** The first page: start a workshop, join one, or go on with a recent one. */
export function Landing() {
  const { common, landing } = useMessages()
  useTitle(common.appName)
  return (
    <Page>
      <main id="content" className={styles.main}>
        <section className={styles.begin}>
          <h1>{landing.tagline}</h1>
          <StartWorkshop />
          <JoinByCode />
          <OpenFileButton />
        </section>
        <RecentWorkshops />
        <aside className={styles.side}>
          <MatrixPicture />
          <ol className={styles.how} aria-label={landing.how}>
            {landing.howSteps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </aside>
      </main>
      <footer className={styles.footer}>{landing.noAccount}</footer>
    </Page>
  )
}
