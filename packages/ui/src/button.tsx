import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger'
}

/** A button with words; `primary` is for the one obvious next thing on a screen. */
export function Button({ variant = 'quiet', type = 'button', className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} data-variant={variant} className={`${styles.button} ${className ?? ''}`} />
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The accessible name, also the tooltip. */
  readonly label: string
  /** Set for a button that stays down. */
  readonly pressed?: boolean
  /** Shown in the tooltip, such as `Ctrl+Z`. */
  readonly shortcut?: string
  readonly children: ReactNode
}

/** A square button with an icon. */
export function IconButton({ label, pressed, shortcut, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      title={shortcut ? `${label} (${shortcut})` : label}
      className={`${styles.icon} ${className ?? ''}`}
    />
  )
}
