import type { ReactNode } from 'react'
import styles from './message.module.css'

/** A whole screen that says one thing and offers what to do now. */
export function Message({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <main className={styles.message}>
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={styles.actions}>{children}</div>
    </main>
  )
}
