import { useEffect } from 'react'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { startNote } from './start-note.ts'

/** Is somebody typing, so that a key means its letter? */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

type RoomCommand = 'undo' | 'redo' | 'newNote'
const needed = { undo: 'board', redo: 'board', newNote: 'notes' } as const

/** Undo, redo and a new stakeholder from anywhere in the room, except where a field or a dialog has its own keys. */
export function useRoomKeys(): void {
  const { history, mayWrite } = useWorkshop()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isField(event.target) || document.querySelector('dialog[open]')) return
      const command = commandOf(event)
      if (command === undefined || !mayWrite.get()[needed[command]]) return
      if (command === 'newNote' ? !startNote() : !history[command]()) return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [history, mayWrite])
}

function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): RoomCommand | undefined {
  if (altKey) return undefined
  const letter = key.toLowerCase()
  if (!ctrlKey && !metaKey) return letter === 'n' ? 'newNote' : undefined
  if (letter === 'y') return 'redo'
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return undefined
}
