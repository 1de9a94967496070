import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/** What `read` finds in a document, now and after each change; an equal value keeps its identity. `read` must stay the same function. */
export function useDocValue<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
  const last = useRef<{ readonly value: T; readonly text: string }>(undefined)
  const subscribe = useCallback(
    (changed: () => void) => {
      doc.on('afterTransaction', changed)
      return () => doc.off('afterTransaction', changed)
    },
    [doc],
  )
  const get = () => {
    const value = read(doc)
    const text = JSON.stringify(value)
    if (last.current?.text === text) return last.current.value
    last.current = { value, text }
    return value
  }
  return useSyncExternalStore(subscribe, get)
}
