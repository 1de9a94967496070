import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import styles from './menu.module.css'
import { placeBeside } from './place-beside.ts'

export interface MenuItem {
  readonly id: string
  readonly label: string
  /** Items in a row with the same group stand together under this heading. */
  readonly group?: string
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
  readonly className?: string | undefined
  readonly disabled?: boolean
}

/** A button that opens a list of actions on the browser's own popover; arrows move, Enter chooses, Escape closes. */
export function Menu({ label, trigger, items, className, disabled = false }: MenuProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const place = (open: boolean) => {
    if (!open || !button.current || !list.current) return
    placeBeside(button.current, list.current)
    options(list.current)[0]?.focus()
  }

  const close = () => {
    list.current?.hidePopover()
    button.current?.focus()
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
        {groupsOf(items).map(group => (
          <Group key={group[0]?.id} items={group} onChosen={close} />
        ))}
      </div>
    </>
  )
}

/** Items in a row that share a group, together. */
function groupsOf(items: readonly MenuItem[]): readonly (readonly MenuItem[])[] {
  const groups: MenuItem[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && last[0]?.group === item.group) last.push(item)
    else groups.push([item])
  }
  return groups
}

function Group({ items, onChosen }: { items: readonly MenuItem[]; onChosen: () => void }) {
  const heading = items[0]?.group
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not belong in a menu
    <div role="group" aria-label={heading} className={styles.group}>
      {heading && (
        <p className={styles.heading} aria-hidden="true">
          {heading}
        </p>
      )}
      {items.map(item => (
        <Item key={item.id} item={item} onChosen={onChosen} />
      ))}
    </div>
  )
}

function Item({ item, onChosen }: { item: MenuItem; onChosen: () => void }) {
  const role =
    item.checked === undefined
      ? { role: 'menuitem' }
      : ({ role: 'menuitemradio', 'aria-checked': item.checked } as const)
  return (
    <button
      {...role}
      type="button"
      disabled={item.disabled}
      className={styles.item}
      onClick={() => {
        onChosen()
        item.onSelect()
      }}
    >
      <span className={styles.icon}>{item.icon}</span>
      <span className={styles.label}>{item.label}</span>
      {item.hint && <span className={styles.hint}>{item.hint}</span>}
      {item.checked !== undefined && <span className={styles.mark} aria-hidden="true" />}
    </button>
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
