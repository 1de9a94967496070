import { limits, linesOf } from '@samenbord/board'
import { type ChangeEvent, type ClipboardEvent, type FormEvent, useState } from 'react'

/** A field for names: type, Enter, type, Enter; several pasted lines are a name each. `add` gets at least one. */
export function useNameEntry(add: (names: readonly string[]) => void) {
  const [name, setName] = useState('')

  function keep(names: readonly string[]): void {
    if (names.length === 0) return
    add(names)
    setName('')
  }

  return {
    name,
    submit(event: FormEvent): void {
      event.preventDefault()
      keep(linesOf(name).slice(0, 1))
    },
    field: {
      value: name,
      maxLength: limits.noteName,
      autoComplete: 'off',
      enterKeyHint: 'enter',
      onChange: (event: ChangeEvent<HTMLInputElement>) => setName(event.target.value),
      onPaste(event: ClipboardEvent): void {
        const lines = linesOf(event.clipboardData.getData('text/plain'))
        if (lines.length < 2) return
        event.preventDefault()
        keep(lines)
      },
    } as const,
  }
}
