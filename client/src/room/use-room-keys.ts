import { useEffect } from 'react'
import { useWorkshop } from '../workshop/use-workshop.tsx'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Undo and redo from anywhere in the room, except where a field has its own. */
export function useRoomKeys(): void {
  const { history } = useWorkshop()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isField(event.target)) return
      const key = event.key.toLowerCase()
      const action =
        key === 'y' || (key === 'z' && event.shiftKey) ? history.redo : key === 'z' ? history.undo : undefined
      if (!action) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [history])
}
