import type { Step } from '@samenbord/tools/steps'
import { useEffect } from 'react'
import { useMessages } from '../language/language.tsx'
import { useLinkStatus, useSession } from '../workshop/use-workshop.tsx'
import { useLasting } from './use-lasting.ts'

// Shorter than this, a change is saved before anybody could look at the tab.
const NOTICEABLE_MS = 500

/** The tab shows workshop and step; its icon shows unsaved changes, and leaving with some asks first. */
export function useTabStatus(step: Step): void {
  const { method } = useMessages()
  const { title } = useSession()
  const dirty = useLasting(useLinkStatus().unsaved > 0, NOTICEABLE_MS)

  useEffect(() => {
    document.title = `${title} · ${method.step[step]}`
  }, [title, step, method])

  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (!icon || !dirty) return
    icon.href = '/icon-unsaved.svg'
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => {
      icon.href = '/icon.svg'
      removeEventListener('beforeunload', ask)
    }
  }, [dirty])
}
