import type { ReactNode } from 'react'
import styles from './chip.module.css'

/** A short remark in a rounded frame. */
export function Chip({
  tone = 'neutral',
  children,
}: {
  tone?: 'neutral' | 'accent' | 'warn' | 'ok'
  children: ReactNode
}) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  )
}

/** What an empty place says: what belongs there, and how to begin. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {children}
    </div>
  )
}

/** A row of tools that belong together. */
export function Toolbar({
  label,
  vertical = false,
  children,
}: {
  label: string
  vertical?: boolean
  children: ReactNode
}) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      aria-orientation={vertical ? 'vertical' : 'horizontal'}
      className={styles.toolbar}
    >
      {children}
    </div>
  )
}
