import { type ReactNode, useId, useRef, useState } from 'react'
import styles from './menu.module.css'
import { placeBeside } from './place-beside.ts'

interface PopoverProps {
  /** The accessible name of the button and of what it opens. */
  readonly label: string
  readonly trigger: ReactNode
  readonly children: ReactNode
  readonly className?: string | undefined
}

/** A button that opens a small panel beside it; the rest of the screen stays usable, Escape and a click elsewhere close it. */
export function Popover({ label, trigger, children, className }: PopoverProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${styles.trigger} ${className ?? ''}`}
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.popover}
        tabIndex={-1}
        onBeforeToggle={event => event.newState === 'open' && setOpen(true)}
        onToggle={event => {
          // only now: what held the focus must still be there for the browser to give the focus back
          if (event.newState !== 'open') return setOpen(false)
          if (!button.current || !panel.current) return
          placeBeside(button.current, panel.current)
          panel.current.focus()
        }}
      >
        {open && children}
      </div>
    </>
  )
}
