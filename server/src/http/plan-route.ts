import { planOf, readBoard, readSession } from '@samenbord/board'
import { type Content, fileNameOf, formats, type PlanFormat, writePlan } from '@samenbord/export'
import { loadMessages } from '@samenbord/messages'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { proofOf } from './proof.ts'
import { PlanQuery, WorkshopParams } from './schemas.ts'

/** The plan as a file, rendered from the documents as they are now by the same code as in the browser. */
export function planRoute(app: App, context: Context): void {
  for (const format of formats) formatRoute(app, context, format)
}

function formatRoute(app: App, { audit, config, reception, relay, now }: Context, format: PlanFormat): void {
  app.get(
    `/api/workshops/:workshop/plan.${format.extension}`,
    { schema: { summary: `The plan as ${format.label}`, params: WorkshopParams, querystring: PlanQuery } },
    async (request, reply) => {
      const { workshop } = request.params
      const by = await reception.recognise(workshop, proofOf(request, config))
      await audit.note('exported', { workshop, by })
      const session = await relay.read({ kind: 'session', workshop }, readSession)
      const board = await relay.read({ kind: 'board', workshop }, readBoard)
      const language = request.query.lang ?? session.language
      const stamp = {
        workshop,
        title: session.title,
        language,
        day: new Date(now()).toISOString().slice(0, 10),
        edition: request.query.edition ?? ('internal' as const),
        messages: await loadMessages(language),
      }
      return reply
        .type(format.mediaType)
        .header('content-language', language)
        .header('content-disposition', `attachment; filename="${fileNameOf(format, stamp)}"`)
        .send(sent(await writePlan(format, { plan: planOf(board, session), board, session }, stamp)))
    },
  )
}

const sent = (content: Content): string | Buffer =>
  typeof content === 'string' ? content : Buffer.from(content.buffer)
