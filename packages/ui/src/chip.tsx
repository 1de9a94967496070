import type { KeyboardEvent, ReactNode } from 'react'
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

/** Tools that belong together; arrow keys go from one to the next. */
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
      onKeyDown={event => moveFocus(event, vertical)}
    >
      {children}
    </div>
  )
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>, vertical: boolean): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const at = document.activeElement instanceof HTMLElement ? tools.indexOf(document.activeElement) : -1
  const forward = vertical ? 'ArrowDown' : 'ArrowRight'
  const back = vertical ? 'ArrowUp' : 'ArrowLeft'
  const way = event.key === forward ? 1 : event.key === back ? -1 : 0
  if (at < 0 || way === 0) return
  event.preventDefault()
  tools.at((at + way) % tools.length)?.focus()
}
