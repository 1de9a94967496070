import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import { CELL } from './grid-keys.ts'
import styles from './identify-list.module.css'

interface GridCellProps {
  readonly column: string
  /** The column of the active cell in this row. */
  readonly active: string | undefined
  /** Names its row. */
  readonly header?: boolean
  readonly onClick?: (() => void) | undefined
  readonly children: ReactNode
}

/** A cell of the grid: one of them is in the tab order, arrows reach the others. */
export function GridCell({ column, active, header = false, onClick, children }: GridCellProps) {
  const cell = { [CELL]: column, tabIndex: active === column ? 0 : -1, onClick, className: styles[column] }
  return header ? (
    <th scope="row" {...cell}>
      {children}
    </th>
  ) : (
    <td {...cell}>{children}</td>
  )
}

interface CellSelectProps<T extends string> {
  readonly label: string
  /** Undefined is the option with an empty value. */
  readonly value: T | undefined
  readonly options: readonly { readonly value: T | ''; readonly label: string }[]
  readonly onChange: (value: T | undefined) => void
}

/** A choice inside a cell, without a frame until it is used; plain text for who may not write. */
export function CellSelect<T extends string>({ label, value, options, onChange }: CellSelectProps<T>) {
  const mayWrite = useMayWrite().notes
  // A list of hundreds of rows would hold thousands of options that nobody opens: they come with the first touch.
  const [opened, setOpened] = useState(false)
  const open = () => flushSync(() => setOpened(true))
  const current = options.find(option => option.value === (value ?? ''))
  if (!mayWrite) return <span className={styles.fixed}>{current?.label}</span>
  return (
    <select
      className={styles.cellSelect}
      aria-label={label}
      tabIndex={-1}
      value={value ?? ''}
      data-empty={value === undefined}
      onPointerDown={open}
      onFocus={open}
      onChange={event => {
        const chosen = options.find(option => option.value === event.target.value)
        if (chosen) onChange(chosen.value === '' ? undefined : chosen.value)
      }}
    >
      {(opened ? options : options.filter(option => option === current)).map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
