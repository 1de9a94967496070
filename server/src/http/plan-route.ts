import { formats, type PlanFormat } from '@samenbord/export'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { planFile, sendPlanFile } from './plan-file.ts'
import { fileReply } from './plan-schema.ts'
import { proofOf } from './proof.ts'
import { PlanQuery, WorkshopParams } from './schemas.ts'

/** The plan as a file, for whoever takes part. */
export function planRoute(app: App, context: Context): void {
  for (const format of formats) formatRoute(app, context, format)
}

function formatRoute(app: App, context: Context, format: PlanFormat): void {
  const { audit, config, reception } = context
  app.get(
    `/api/workshops/:workshop/plan.${format.extension}`,
    {
      schema: {
        summary: `The plan as ${format.label}`,
        params: WorkshopParams,
        querystring: PlanQuery,
        response: fileReply([format.mediaType]),
      },
    },
    async (request, reply) => {
      const { workshop } = request.params
      const by = await reception.recognise(workshop, proofOf(request, config))
      await audit.note('exported', { workshop, by })
      const { lang: language, edition = 'internal' } = request.query
      return sendPlanFile(reply, await planFile(context, format, { workshop, language, edition }))
    },
  )
}
