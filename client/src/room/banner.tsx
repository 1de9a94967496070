import type { ReactNode } from 'react'
import styles from './room.module.css'

interface BannerProps {
  readonly icon: ReactNode
  readonly tone: 'plain' | 'quiet' | 'warn' | 'danger'
  readonly text: string
  readonly children?: ReactNode
}

/** One line above the step, with what can be done about it. */
export function Banner({ icon, tone, text, children }: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone} role="status">
      <span className={styles.bannerIcon} aria-hidden="true">
        {icon}
      </span>
      <p>{text}</p>
      {children}
    </div>
  )
}
