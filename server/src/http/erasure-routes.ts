import { Fault } from '@samenbord/wire'
import { Type } from 'typebox'
import { eraseWorkshop } from '../retention/erasure.ts'
import { erasedOn, isEnding } from '../retention/keeping-time.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { docTitle } from './doc-title.ts'
import { facilitatorCheck } from './facilitator-check.ts'
import { EditKeeping, Erase, failing, Kept, WorkshopParams } from './schemas.ts'

/** How long a workshop is kept, and its end: for its facilitators. */
export function erasureRoutes(app: App, context: Context): void {
  const { audit, storage } = context
  const checkFacilitator = facilitatorCheck(context)

  app.get(
    '/api/workshops/:workshop/keeping',
    { schema: { summary: 'How long is it kept?', params: WorkshopParams, response: { 200: Kept, ...failing } } },
    async request => {
      await checkFacilitator(request.params.workshop, request)
      return keptOf(context, request.params.workshop)
    },
  )

  app.patch(
    '/api/workshops/:workshop/keeping',
    {
      schema: {
        summary: 'Choose how long it is kept',
        params: WorkshopParams,
        body: EditKeeping,
        response: { 200: Kept, ...failing },
      },
    },
    async request => {
      const { workshop } = request.params
      const by = await checkFacilitator(workshop, request)
      await audit.note('keepingChanged', { workshop, by })
      await storage.workshops.keepFor(workshop, request.body.months ?? undefined)
      return keptOf(context, workshop)
    },
  )

  app.delete(
    '/api/workshops/:workshop',
    {
      schema: {
        summary: 'Erase the workshop for good; its title is asked as a confirmation',
        params: WorkshopParams,
        body: Erase,
        response: { 204: Type.Null(), ...failing },
      },
    },
    async (request, reply) => {
      const { workshop } = request.params
      await checkFacilitator(workshop, request)
      if (request.body.title.trim() !== (await docTitle(context, workshop)).trim()) throw new Fault('titleDiffers')
      await eraseWorkshop(context, workshop)
      return reply.code(204).send(null)
    },
  )
}

async function keptOf({ storage, config, now }: Context, workshop: string) {
  const [keeping] = await storage.workshops.keeping(workshop)
  if (!keeping) throw new Fault('workshopUnknown')
  return {
    ...(keeping.months !== undefined && { months: keeping.months }),
    rule: config.retentionMonths,
    changedAt: keeping.changedAt,
    erasedOn: erasedOn(keeping, config.retentionMonths),
    isEnding: isEnding(keeping, { rule: config.retentionMonths, now: now() }),
  }
}
