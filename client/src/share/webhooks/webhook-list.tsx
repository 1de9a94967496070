import { Button } from '@samenbord/ui'
import { CircleCheck, CirclePause, type LucideIcon, RotateCw } from 'lucide-react'
import type { Webhook } from '../../api/api.ts'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { ConfirmButton } from '../../screen/confirm-button.tsx'
import styles from '../share.module.css'

interface WebhookListProps {
  readonly webhooks: readonly Webhook[]
  readonly onResume: (webhook: Webhook) => void
  readonly onRemove: (webhook: Webhook) => void
}

/** The programs that are told: whether it works, what became of the latest call, and what can be done. */
export function WebhookList({ webhooks, onResume, onRemove }: WebhookListProps) {
  const { webhooks: texts } = useMessages()
  if (webhooks.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{texts.inUse(webhooks.length)}</h3>
      <ul className={styles.issued}>
        {webhooks.map(webhook => (
          <WebhookRow
            key={webhook.id}
            webhook={webhook}
            onResume={() => onResume(webhook)}
            onRemove={() => onRemove(webhook)}
          />
        ))}
      </ul>
    </>
  )
}

const icons: Readonly<Record<Webhook['state'], LucideIcon>> = {
  working: CircleCheck,
  failing: RotateCw,
  stopped: CirclePause,
}

interface WebhookRowProps {
  readonly webhook: Webhook
  readonly onResume: () => void
  readonly onRemove: () => void
}

function WebhookRow({ webhook, onResume, onRemove }: WebhookRowProps) {
  const { webhooks: texts } = useMessages()
  const { language } = useLanguage()
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const { url, state, lastAt, lastOutcome, dueAt } = webhook
  const Icon = icons[state]
  const calls = [
    lastAt === undefined || lastOutcome === undefined
      ? texts.neverCalled
      : texts.lastCall(when.format(lastAt), texts.outcome[lastOutcome]),
    dueAt !== undefined && texts.nextTry(when.format(dueAt)),
  ]
  return (
    <li className={styles.webhook}>
      <span>
        <strong>{url}</strong>
        <small className={styles.state} data-state={state}>
          <Icon size={16} aria-hidden="true" />
          {texts.state[state]}
        </small>
        <small>{calls.filter(Boolean).join(' · ')}</small>
      </span>
      <div className={styles.rowActions}>
        {state !== 'working' && (
          <Button aria-label={texts.resumeOf(url)} onClick={onResume}>
            {texts.resume}
          </Button>
        )}
        <ConfirmButton
          label={texts.remove}
          name={texts.removeOf(url)}
          question={texts.removeConfirm}
          variant="danger"
          onConfirm={onRemove}
        />
      </div>
    </li>
  )
}
