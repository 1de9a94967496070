import type { WorkshopId } from '@samenbord/board'
import { Fault } from '@samenbord/wire'
import { Type } from 'typebox'
import { readName } from '../identity/reception.ts'
import { hashOf, newId, newLinkSecret } from '../identity/secrets.ts'
import type { FeedRecord } from '../storage/storage.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { facilitatorCheck } from './facilitator-check.ts'
import { CreatedFeed, FeedParams, Feeds, NewFeed } from './feed-schemas.ts'
import { ownOrigin } from './origin.ts'
import { failing, WorkshopParams } from './schemas.ts'

/** How many feeds a workshop may have at a time. */
const MOST_FEEDS = 50

/** The facilitator's feeds: addresses from which a calendar or a spreadsheet reads the plan. */
export function feedRoutes(app: App, context: Context): void {
  const { audit, storage, now } = context
  const checkFacilitator = facilitatorCheck(context)

  app.get(
    '/api/workshops/:workshop/feeds',
    { schema: { summary: 'List the feeds', params: WorkshopParams, response: { 200: Feeds, ...failing } } },
    async request => {
      const { workshop } = request.params
      await checkFacilitator(workshop, request)
      return { feeds: (await storage.feeds.list(workshop)).map(shownFeed) }
    },
  )

  makingRoute(app, context)

  app.delete(
    '/api/workshops/:workshop/feeds/:feed',
    { schema: { summary: 'Withdraw a feed', params: FeedParams, response: { 204: Type.Null(), ...failing } } },
    async (request, reply) => {
      const { workshop, feed } = request.params
      const by = await checkFacilitator(workshop, request)
      if ((await storage.feeds.find(feed))?.workshop !== workshop) throw new Fault('feedUnknown')
      await storage.feeds.revoke(feed, now())
      await audit.note('feedWithdrawn', { workshop, by })
      return reply.code(204).send(null)
    },
  )
}

function makingRoute(app: App, context: Context): void {
  const { audit, config, storage, now } = context
  const checkFacilitator = facilitatorCheck(context)
  app.post(
    '/api/workshops/:workshop/feeds',
    {
      schema: {
        summary: 'Make a feed; its address is told this once',
        params: WorkshopParams,
        body: NewFeed,
        response: { 201: CreatedFeed, ...failing },
      },
    },
    async (request, reply) => {
      const { workshop } = request.params
      const by = await checkFacilitator(workshop, request)
      const { edition, language, expiresAt } = request.body
      const name = readName(request.body.name)
      if (name === undefined || (expiresAt !== undefined && expiresAt <= now())) throw new Fault('badRequest')
      await keepSome(context, workshop)
      const token = newLinkSecret()
      const kept = { id: newId(), workshop, name, tokenHash: hashOf(token), edition, language }
      await storage.feeds.add({ ...kept, createdAt: now(), expiresAt, revokedAt: undefined, usedOn: undefined })
      await audit.note('feedMade', { workshop, by })
      return reply.code(201).send({ id: kept.id, address: `${ownOrigin(request, config)}/api/feeds/${token}/plan` })
    },
  )
}

/** Refuses one more feed where there are as many as may be. */
async function keepSome({ storage, now }: Context, workshop: WorkshopId): Promise<void> {
  const live = (await storage.feeds.list(workshop)).filter(feed => isLive(feed, now()))
  if (live.length >= MOST_FEEDS) throw new Fault('feedsFull')
}

/** Whether a feed answers at `at`. */
export const isLive = ({ revokedAt, expiresAt }: FeedRecord, at: number): boolean =>
  revokedAt === undefined && (expiresAt === undefined || expiresAt > at)

const shownFeed = ({ id, name, edition, language, createdAt, expiresAt, revokedAt, usedOn }: FeedRecord) => ({
  id,
  name,
  edition,
  language,
  createdAt,
  ...(expiresAt !== undefined && { expiresAt }),
  ...(usedOn !== undefined && { usedOn }),
  revoked: revokedAt !== undefined,
})
