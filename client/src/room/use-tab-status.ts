import type { Watched } from '@samenbord/board'
import type { Step } from '@samenbord/tools/steps'
import { useEffect } from 'react'
import { useMessages } from '../language/language.tsx'
import type { LinkStatus } from '../workshop/link-status.ts'
import { useSession, useWorkshop } from '../workshop/use-workshop.tsx'

// Shorter than this, a change is saved before anybody could look at the tab.
const NOTICEABLE_MS = 500

/** The tab shows workshop and step; its icon shows unsaved changes, and leaving with some asks first. */
export function useTabStatus(step: Step): void {
  const { method } = useMessages()
  const { title } = useSession()
  const { link } = useWorkshop()

  useEffect(() => {
    document.title = `${title} · ${method.step[step]}`
  }, [title, step, method])

  // beside React: every letter is unsaved for a moment
  useEffect(() => whileUnsaved(link, markUnsaved), [link])
}

/** Begins once something has been unsaved for a while, and ends what was begun when all is saved; the answer ends it for good. */
function whileUnsaved(link: Watched<LinkStatus>, begin: () => () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let end: (() => void) | undefined
  const rest = () => {
    clearTimeout(timer)
    end?.()
    timer = end = undefined
  }
  const hear = () => {
    if (link.get().unsaved === 0) rest()
    else
      timer ??= setTimeout(() => {
        end = begin()
      }, NOTICEABLE_MS)
  }
  hear()
  const stop = link.subscribe(hear)
  return () => {
    stop()
    rest()
  }
}

function markUnsaved(): () => void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  if (icon) icon.href = '/icon-unsaved.svg'
  addEventListener('beforeunload', ask)
  return () => {
    if (icon) icon.href = '/icon.svg'
    removeEventListener('beforeunload', ask)
  }
}
