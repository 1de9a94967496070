import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** The accessible name of the cross. */
  readonly closeLabel: string
  readonly children: ReactNode
  readonly footer?: ReactNode
  /** A `sheet` leaves the rest in sight: at the right of a wide screen, at the bottom of a narrow one. */
  readonly size?: 'normal' | 'wide' | 'full' | 'sheet'
}

/** A modal dialog on the browser's own `<dialog>`: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ title, open, onClose, closeLabel, children, footer, size = 'normal' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])

  // The browser gives the focus back only when a dialog is closed, not when it is taken away.
  useLayoutEffect(() => {
    const element = dialog.current
    return () => element?.close()
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes natively; the click is for the backdrop
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={id}
      onClose={onClose}
      onClick={event => event.target === dialog.current && onClose()}
    >
      {open && (
        <div className={styles.sheet}>
          <div className={styles.header}>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            <IconButton label={closeLabel} onClick={onClose}>
              <span aria-hidden="true" className={styles.cross} />
            </IconButton>
          </div>
          <div className={styles.body}>{children}</div>
          {footer && <div className={styles.footer}>{footer}</div>}
        </div>
      )}
    </dialog>
  )
}
