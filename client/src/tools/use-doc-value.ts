import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/** What `read` finds in a document, now and after each change; an equal value keeps its identity. `read` must stay the same function. */
export function useDocValue<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
  const last = useRef<{ readonly value: T; readonly text: string; readonly read: (doc: Y.Doc) => T }>(undefined)
  const isStale = useRef(true)
  const subscribe = useCallback(
    (changed: () => void) => {
      const notice = () => {
        isStale.current = true
        changed()
      }
      // what happened between the first reading and now was not heard
      isStale.current = true
      doc.on('afterTransaction', notice)
      return () => doc.off('afterTransaction', notice)
    },
    [doc],
  )
  const get = () => {
    // React asks at every rendering; the document is read again only when it has changed
    if (last.current && !isStale.current && last.current.read === read) return last.current.value
    isStale.current = false
    const value = read(doc)
    const text = JSON.stringify(value)
    last.current = last.current?.text === text ? { ...last.current, read } : { value, text, read }
    return last.current.value
  }
  return useSyncExternalStore(subscribe, get)
}
