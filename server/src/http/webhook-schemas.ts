// The shapes of what is asked and told about webhooks.
import { Type } from 'typebox'
import { webhookOutcomes } from '../storage/storage.ts'
import { words } from './schemas.ts'

export const WebhookParams = Type.Object({
  workshop: Type.String({ maxLength: 64 }),
  webhook: Type.String({ maxLength: 64 }),
})
export const NewWebhook = Type.Object({
  url: Type.String({
    maxLength: 3000,
    description: 'Where to call: https, in the open internet unless the operator allows more.',
  }),
})
const moment = (description: string) =>
  Type.Optional(Type.Integer({ description: `${description} Milliseconds since the epoch.` }))
const webhookFields = {
  id: Type.String(),
  url: Type.String(),
  createdAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  state: words(['working', 'failing', 'stopped']),
  lastAt: moment('The latest call.'),
  lastOutcome: Type.Optional(words(webhookOutcomes)),
  dueAt: moment('The next try of a call that did not arrive.'),
}
export const CreatedWebhook = Type.Object({
  ...webhookFields,
  secret: Type.String({ description: 'The key of the signatures, told this once.' }),
})
export const Webhook = Type.Object(webhookFields)
export const WebhookList = Type.Object({ webhooks: Type.Array(Webhook) })
