import type { WorkshopId } from '@samenbord/board'
import { Fault } from '@samenbord/wire'
import { Type } from 'typebox'
import { newId } from '../identity/secrets.ts'
import type { WebhookRecord } from '../storage/storage.ts'
import { mayCall } from '../webhooks/call.ts'
import { newWebhookSecret } from '../webhooks/signature.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { facilitatorCheck } from './facilitator-check.ts'
import { failing, WorkshopParams } from './schemas.ts'
import { CreatedWebhook, NewWebhook, Webhook, WebhookList, WebhookParams } from './webhook-schemas.ts'

/** How many webhooks a workshop may have. */
const MOST_WEBHOOKS = 10
/** How often one address may have a call made in a minute: whoever may name addresses must not search networks with them. */
const CALLS_PER_MINUTE = 30
const paced = { rateLimit: { max: CALLS_PER_MINUTE, timeWindow: '1 minute' } }

/** The facilitator's webhooks: addresses that are called when the plan has changed. */
export function webhookRoutes(app: App, context: Context): void {
  const { audit, storage } = context
  const checkFacilitator = facilitatorCheck(context)

  app.get(
    '/api/workshops/:workshop/webhooks',
    { schema: { summary: 'List the webhooks', params: WorkshopParams, response: { 200: WebhookList, ...failing } } },
    async request => {
      const { workshop } = request.params
      await checkFacilitator(workshop, request)
      return { webhooks: (await storage.webhooks.list(workshop)).map(shown) }
    },
  )

  makingRoute(app, context)

  app.delete(
    '/api/workshops/:workshop/webhooks/:webhook',
    { schema: { summary: 'Remove a webhook', params: WebhookParams, response: { 204: Type.Null(), ...failing } } },
    async (request, reply) => {
      const { workshop, webhook } = request.params
      const by = await checkFacilitator(workshop, request)
      await webhookIn(context, workshop, webhook)
      await storage.webhooks.remove(webhook)
      await audit.note('webhookRemoved', { workshop, by })
      return reply.code(204).send(null)
    },
  )

  resumingRoute(app, context)
}

function makingRoute(app: App, context: Context): void {
  const { audit, storage, webhooks, now } = context
  const checkFacilitator = facilitatorCheck(context)
  app.post(
    '/api/workshops/:workshop/webhooks',
    {
      config: paced,
      schema: {
        summary: 'Make a webhook and call it for the first time; its key is told this once',
        params: WorkshopParams,
        body: NewWebhook,
        response: { 201: CreatedWebhook, ...failing },
      },
    },
    async (request, reply) => {
      const { workshop } = request.params
      const by = await checkFacilitator(workshop, request)
      const url = request.body.url.trim()
      if (!(await mayCall(url, context.callRules))) throw new Fault('webhookUnfit')
      if ((await storage.webhooks.list(workshop)).length >= MOST_WEBHOOKS) throw new Fault('webhooksFull')
      const made = { ...fresh, id: newId(), workshop, url, secret: newWebhookSecret(), createdAt: now() }
      await storage.webhooks.add(made)
      await audit.note('webhookMade', { workshop, by })
      await webhooks.look(workshop)
      return reply.code(201).send({ ...shown(await webhookIn(context, workshop, made.id)), secret: made.secret })
    },
  )
}

function resumingRoute(app: App, context: Context): void {
  const { audit, storage, webhooks } = context
  const checkFacilitator = facilitatorCheck(context)
  app.post(
    '/api/workshops/:workshop/webhooks/:webhook/resume',
    {
      config: paced,
      schema: {
        summary: 'Call a webhook now that failed or was stopped',
        params: WebhookParams,
        response: { 200: Webhook, ...failing },
      },
    },
    async request => {
      const { workshop, webhook } = request.params
      const by = await checkFacilitator(workshop, request)
      const found = await webhookIn(context, workshop, webhook)
      await storage.webhooks.save({ ...found, failures: 0, dueAt: undefined, stoppedAt: undefined })
      await audit.note('webhookResumed', { workshop, by })
      await webhooks.look(workshop)
      return shown(await webhookIn(context, workshop, webhook))
    },
  )
}

const fresh = {
  position: '',
  told: '',
  failures: 0,
  dueAt: undefined,
  lastAt: undefined,
  lastOutcome: undefined,
  stoppedAt: undefined,
}

async function webhookIn({ storage }: Context, workshop: WorkshopId, id: string): Promise<WebhookRecord> {
  const webhook = await storage.webhooks.find(id)
  if (webhook?.workshop !== workshop) throw new Fault('webhookUnknown')
  return webhook
}

function shown({ id, url, createdAt, lastAt, lastOutcome, dueAt, failures, stoppedAt }: WebhookRecord) {
  const isFailing = failures > 0 ? ('failing' as const) : ('working' as const)
  return {
    id,
    url,
    createdAt,
    state: stoppedAt === undefined ? isFailing : ('stopped' as const),
    ...(lastAt !== undefined && { lastAt }),
    ...(lastOutcome !== undefined && { lastOutcome }),
    ...(dueAt !== undefined && { dueAt }),
  }
}
