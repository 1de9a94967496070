import { disclosures, entryStatuses, limits } from '@samenbord/board'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../../language/language.tsx'
import { PeopleNames } from '../../../people/people-names.tsx'
import styles from './plan-grid.module.css'
import type { CellField } from './shown-field.ts'

interface CellInputProps {
  readonly label: string
  readonly field: CellField
  readonly text: string
  /** Keeps the text; `step` says where to go then: a row down or up, a column on or back, or nowhere. */
  readonly onKeep: (text: string, step?: { readonly rows: number; readonly columns: number }) => void
  readonly onDrop: () => void
}

/** Writing in a cell of the grid: Enter keeps and goes down, Tab keeps and goes on, Escape leaves it as it was. */
export function CellInput({ label, field, text, onKeep, onDrop }: CellInputProps) {
  const [typed, setTyped] = useState(text)
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  const list = useId()
  useEffect(() => input.current?.focus(), [])

  function keep(step?: { rows: number; columns: number }): void {
    if (isDone.current) return
    isDone.current = true
    onKeep(typed, step)
  }

  function press(event: KeyboardEvent): void {
    event.stopPropagation()
    // a key that only ends the writing of a composed character
    if (event.nativeEvent.isComposing) return
    const back = event.shiftKey ? -1 : 1
    if (event.key === 'Enter') keep({ rows: back, columns: 0 })
    else if (event.key === 'Tab') keep({ rows: 0, columns: back })
    else if (event.key === 'Escape') {
      isDone.current = true
      onDrop()
    } else return
    event.preventDefault()
  }

  return (
    <>
      <input
        ref={input}
        className={styles.input}
        aria-label={label}
        value={typed}
        maxLength={limits.field}
        autoComplete="off"
        list={list}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={press}
        onBlur={() => keep()}
      />
      <Proposals id={list} field={field} />
    </>
  )
}

/** What one may well write in a field: the people here as owners, the words of a status. */
function Proposals({ id, field }: { id: string; field: CellField }) {
  const { method } = useMessages()
  if (field === 'owner') return <PeopleNames id={id} />
  const words: Partial<Record<CellField, readonly string[]>> = {
    status: entryStatuses.map(status => method.entryStatus[status]),
    disclosure: disclosures.map(disclosure => method.disclosure[disclosure]),
  }
  return (
    <datalist id={id}>
      {words[field]?.map(word => (
        <option key={word} value={word} />
      ))}
    </datalist>
  )
}
