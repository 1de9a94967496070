import type { ReactNode } from 'react'
import styles from './message.module.css'
import { Page } from './page.tsx'

interface MessageProps {
  readonly title: string
  readonly text: string
  /** What can be done now. */
  readonly children?: ReactNode
}

/** Says one thing and offers what to do now, in the middle of its place. */
export function Message({ title, text, children }: MessageProps) {
  return (
    <div className={styles.place}>
      <div className={styles.message}>
        <h1>{title}</h1>
        <p>{text}</p>
        <div className={styles.actions}>{children}</div>
      </div>
    </div>
  )
}

/** A message as a page of its own. */
export function MessagePage(props: MessageProps) {
  return (
    <Page>
      <main id="content" className={styles.main}>
        <Message {...props} />
      </main>
    </Page>
  )
}
