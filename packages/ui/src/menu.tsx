import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import styles from './menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly hint?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly onSelect: () => void
}

interface MenuProps {
  /** The accessible name of the trigger. */
  readonly label: string
  readonly trigger: ReactNode
  readonly items: readonly MenuItem[]
  readonly className?: string
  readonly disabled?: boolean
}

/** A button that opens a list of actions on the browser's own popover; arrows move, Enter chooses, Escape closes. */
export function Menu({ label, trigger, items, className, disabled = false }: MenuProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const place = (open: boolean) => {
    const anchor = button.current?.getBoundingClientRect()
    const menu = list.current
    if (!open || !anchor || !menu) return
    const { width, height } = menu.getBoundingClientRect()
    const below = anchor.bottom + 4 + height <= innerHeight
    menu.style.left = `${Math.max(8, Math.min(anchor.left, innerWidth - width - 8))}px`
    menu.style.top = `${below ? anchor.bottom + 4 : Math.max(8, anchor.top - height - 4)}px`
    options(menu)[0]?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${styles.trigger} ${className ?? ''}`}
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="menu"
        title={label}
        disabled={disabled}
      >
        {trigger}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={styles.menu}
        tabIndex={-1}
        onToggle={event => place(event.newState === 'open')}
        onKeyDown={moveFocus}
      >
        {items.map(item => (
          <button
            key={item.id}
            type="button"
            {...(item.checked === undefined
              ? { role: 'menuitem' }
              : { role: 'menuitemradio', 'aria-checked': item.checked })}
            disabled={item.disabled}
            className={styles.item}
            onClick={() => {
              list.current?.hidePopover()
              button.current?.focus()
              item.onSelect()
            }}
          >
            <span className={styles.icon}>{item.icon}</span>
            <span className={styles.label}>{item.label}</span>
            {item.hint && <span className={styles.hint}>{item.hint}</span>}
          </button>
        ))}
      </div>
    </>
  )
}

const options = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('button:not(:disabled)')]

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const all = options(event.currentTarget)
  const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1
  const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }
  const target = targets[event.key]
  if (target === undefined || all.length === 0) return
  event.preventDefault()
  all.at(target % all.length)?.focus()
}
