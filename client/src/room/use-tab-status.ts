import type { Step } from '@samenbord/tools/steps'
import { useEffect } from 'react'
import { useMessages } from '../language/language.tsx'
import { useLinkStatus, useSession } from '../workshop/use-workshop.tsx'

/** The tab shows workshop and step; its icon shows unsaved changes, and leaving with some asks first. */
export function useTabStatus(step: Step): void {
  const { method } = useMessages()
  const { title } = useSession()
  const { unsaved } = useLinkStatus()
  const dirty = unsaved > 0

  useEffect(() => {
    document.title = `${title} · ${method.step[step]}`
  }, [title, step, method])

  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (icon) icon.href = dirty ? '/icon-unsaved.svg' : '/icon.svg'
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [dirty])
}
