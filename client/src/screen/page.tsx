import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useMessages } from '../language/language.tsx'
import styles from './page.module.css'
import { Preferences } from './preferences.tsx'

/** What every page outside a workshop shares: the name, language and appearance, and a calm ground. */
export function Page({ children }: { children: ReactNode }) {
  const { common, landing } = useMessages()
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#content">
        {landing.skip}
      </a>
      <header className={styles.top}>
        <Link href="/" className={styles.brand ?? ''}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          {common.appName}
        </Link>
        <nav className={styles.preferences} aria-label={common.preferences}>
          <Preferences />
        </nav>
      </header>
      {children}
    </div>
  )
}
