import { useEffect } from 'react'

/** Puts `title` into the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
