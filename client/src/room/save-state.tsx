import type { Messages } from '@samenbord/messages'
import { Popover, useSnapshot } from '@samenbord/ui'
import { Check, CloudOff, CloudUpload, type LucideIcon, RefreshCw } from 'lucide-react'
import { useMemo } from 'react'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { type LinkStatus, sameStatus } from '../workshop/link-status.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { RescueButton } from './rescue-button.tsx'
import styles from './save-state.module.css'
import { settled } from './settled.ts'

// Most edits are on disk within milliseconds: "saved" comes back once the hand rests, and goes with the next edit at once.
const SETTLE_MS = 250

const isRestless = ({ kind, unsaved }: LinkStatus): boolean => kind !== 'live' || unsaved > 0

/** Saved, saving n, or offline with n kept here: never more than the server has confirmed. Opens what it means. */
export function SaveState() {
  const messages = useMessages()
  const { workshop } = messages
  const { link } = useWorkshop()
  const status = useSnapshot(useMemo(() => settled(link, { isRestless, isSame: sameStatus, ms: SETTLE_MS }), [link]))
  const [tone, Icon] = lookOf(status)
  const text = textOf(status, workshop.saveState)
  return (
    <>
      <Popover
        label={text}
        className={styles.save}
        trigger={
          <span className={styles.state} data-tone={tone}>
            <Icon size={16} aria-hidden="true" />
            <span className={styles.word}>{text}</span>
          </span>
        }
      >
        <div className={styles.meaning}>
          <h2>{text}</h2>
          <p>{meaningOf(status, messages)}</p>
          <p className={styles.hint}>{workshop.rescueHint}</p>
          <RescueButton />
        </div>
      </Popover>
      <span className="visually-hidden" role="status">
        {announcementOf(status, workshop.saveState)}
      </span>
    </>
  )
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

function meaningOf(status: LinkStatus, messages: Messages): string {
  const meaning = messages.workshop.saveMeaning
  if (status.kind === 'refused') return faultText(messages, status.code)
  if (status.kind === 'live') return status.unsaved === 0 ? meaning.saved : meaning.saving
  return meaning[status.kind]
}

/** Read aloud only when the connection itself changes; every single save would be a torrent. */
function announcementOf({ kind }: LinkStatus, texts: Messages['workshop']['saveState']): string {
  if (kind === 'offline') return texts.offline
  return kind === 'refused' ? texts.refused : ''
}
