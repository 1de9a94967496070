// The plan for programs that know the token of a feed. They ask again and again, so the answer "unchanged" comes without reading a document.
import { createHash, randomBytes } from 'node:crypto'
import { Fault } from '@samenbord/wire'
import { Type } from 'typebox'
import { hashOf } from '../identity/secrets.ts'
import { planPosition } from '../storage/plan-position.ts'
import type { FeedRecord, Storage } from '../storage/storage.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { isLive } from './feed-routes.ts'
import { FeedPlanParams, feedFormats } from './feed-schemas.ts'
import { dayOf, planFile, sendPlanFile } from './plan-file.ts'
import { fileReply } from './plan-schema.ts'
import { RecentFiles } from './recent-files.ts'

/** How often one address may ask in a minute; a provider of calendars asks for many from one. */
const READS_PER_MINUTE = 240

/** Another release may write the same plan otherwise; drawn at every start, which comes between two releases. */
const release = randomBytes(8).toString('base64url')

/** Reads the plan by the token of a feed; no cookie, no name, no other right comes with it. */
export function feedPlanRoute(app: App, context: Context): void {
  const { storage, now } = context
  const files = new RecentFiles()
  app.get(
    '/api/feeds/:token/plan.:format',
    {
      config: { rateLimit: { max: READS_PER_MINUTE, timeWindow: '1 minute' } },
      schema: {
        summary: 'The plan, for a calendar, a spreadsheet or a program',
        description: 'Answers 304 when If-None-Match names the ETag of the plan as it is.',
        params: FeedPlanParams,
        response: {
          ...fileReply(feedFormats.map(({ mediaType }) => mediaType)),
          304: Type.Null({ description: 'The plan is as it was when it was last read.' }),
        },
      },
    },
    async (request, reply) => {
      const { token, format: extension } = request.params
      const format = feedFormats.find(known => known.extension === extension)
      if (!format) throw new Fault('notFound')
      const feed = await storage.feeds.findByToken(hashOf(token))
      if (!feed) throw new Fault('feedUnknown')
      if (!isLive(feed, now())) throw new Fault('feedEnded')
      const day = dayOf(now())
      if (feed.usedOn !== day) await storage.feeds.used(feed.id, day)
      // before the documents are read: what comes after it is told at the next asking, never missed
      const tag = await tagOf(storage, feed, `${extension} ${day}`)
      reply.header('etag', tag)
      if (namesTag(request.headers['if-none-match'], tag)) return reply.code(304).send(null)
      return sendPlanFile(reply, await files.of(tag, () => planFile(context, format, feed)))
    },
  )
}

/** An entity tag: another one after every stored change of the documents, on every day and for every feed and release. */
async function tagOf(storage: Storage, { id, workshop }: FeedRecord, variant: string): Promise<string> {
  const facts = [release, id, variant, await planPosition(storage, workshop)].join(' ')
  return `"${createHash('sha256').update(facts).digest('base64url').slice(0, 27)}"`
}

/** Whether an If-None-Match names the tag (RFC 9110 §13.1.2: weakly compared, a list or `*`). */
function namesTag(wanted: string | undefined, tag: string): boolean {
  const tags = (wanted ?? '').split(',').map(each => each.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}
