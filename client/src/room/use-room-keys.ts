import { useEffect } from 'react'
import { useWorkshop } from '../workshop/use-workshop.tsx'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Undo and redo from anywhere in the room, except where a field has its own. */
export function useRoomKeys(): void {
  const { history } = useWorkshop()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const direction = event.defaultPrevented || isField(event.target) ? undefined : directionOf(event)
      if (!direction) return
      event.preventDefault()
      history[direction]()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [history])
}

function directionOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'y') return 'redo'
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return undefined
}
