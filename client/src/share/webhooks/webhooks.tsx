import { useCallback, useState } from 'react'
import { type ApiCode, type ApiResult, api, type Webhook } from '../../api/api.ts'
import { useMessages } from '../../language/language.tsx'
import { faultText } from '../../screen/fault-text.ts'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from '../share.module.css'
import { NewWebhook } from './new-webhook.tsx'
import { WebhookList } from './webhook-list.tsx'

/** Programs that are told when the plan has changed; loaded when somebody opens the section. */
export function Webhooks() {
  const messages = useMessages()
  const { webhooks: texts } = messages
  const { id } = useWorkshop()
  const [webhooks, setWebhooks] = useState<readonly Webhook[]>()
  const [failure, setFailure] = useState<ApiCode>()

  const load = useCallback(async () => {
    const found = await api.webhooks(id)
    if (found.ok) setWebhooks(found.value.webhooks)
    setFailure(found.ok ? undefined : found.code)
  }, [id])

  async function change(work: Promise<ApiResult<unknown>>): Promise<void> {
    const done = await work
    await load()
    if (!done.ok) setFailure(done.code)
  }

  return (
    <details className={styles.more} onToggle={event => event.currentTarget.open && void load()}>
      <summary>{texts.title}</summary>
      <p className={styles.help}>{texts.about}</p>
      <NewWebhook onMade={() => void load()} />
      {webhooks && (
        <WebhookList
          webhooks={webhooks}
          onResume={webhook => change(api.resumeWebhook(id, webhook.id))}
          onRemove={webhook => change(api.removeWebhook(id, webhook.id))}
        />
      )}
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
    </details>
  )
}
