import type { Messages } from '@samenbord/messages'
import { Check, CloudOff, CloudUpload, type LucideIcon, RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import type { LinkStatus } from '../workshop/link-status.ts'
import { useLinkStatus } from '../workshop/use-workshop.tsx'
import styles from './room.module.css'

// Most edits are on disk within milliseconds: a word that flickers would only disturb.
const SETTLE_MS = 250

/** Saved, saving n, or offline with n kept here: never more than the server has confirmed. */
export function SaveState() {
  const { workshop } = useMessages()
  const status = useSettled(useLinkStatus())
  const [tone, Icon] = lookOf(status)
  const text = textOf(status, workshop.saveState)
  return (
    <p className={styles.save} data-tone={tone} role="status" title={text}>
      <Icon size={16} aria-hidden="true" />
      <span className={styles.saveWord}>{text}</span>
    </p>
  )
}

function useSettled(status: LinkStatus): LinkStatus {
  const [shown, setShown] = useState(status)
  useEffect(() => {
    const timer = setTimeout(() => setShown(status), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [status])
  return shown
}

function lookOf(status: LinkStatus): [string, LucideIcon] {
  if (status.kind === 'live') return status.unsaved === 0 ? ['saved', Check] : ['saving', CloudUpload]
  return status.kind === 'connecting' ? ['saving', RefreshCw] : ['offline', CloudOff]
}

function textOf(status: LinkStatus, texts: Messages['workshop']['saveState']): string {
  switch (status.kind) {
    case 'connecting':
      return texts.connecting
    case 'live':
      return status.unsaved === 0 ? texts.saved : texts.saving(status.unsaved)
    case 'offline':
      return status.unsaved === 0 ? texts.offline : texts.offlineKept(status.unsaved)
    case 'refused':
      return status.unsaved === 0 ? texts.refused : texts.refusedKept(status.unsaved)
  }
}
