import { Fault } from '@samenbord/wire'
import { presentAs, readName } from '../identity/reception.ts'
import type { ParticipantRecord } from '../storage/storage.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { docTitle } from './doc-title.ts'
import { proofOf } from './proof.ts'
import { EditMe, failing, Me, WorkshopParams } from './schemas.ts'

/** Who one is in a workshop, and under which name and colour. */
export function meRoutes(app: App, context: Context): void {
  const { config, reception, relay, storage } = context

  app.get(
    '/api/workshops/:workshop/me',
    { schema: { summary: 'Who am I here?', params: WorkshopParams, response: { 200: Me, ...failing } } },
    async request => shownMe(context, await reception.recognise(request.params.workshop, proofOf(request, config))),
  )

  app.patch(
    '/api/workshops/:workshop/me',
    {
      schema: {
        summary: 'Change my name or colour',
        params: WorkshopParams,
        body: EditMe,
        response: { 200: Me, ...failing },
      },
    },
    async request => {
      const me = await reception.recognise(request.params.workshop, proofOf(request, config))
      const look = { name: readName(request.body.name) ?? me.name, colour: request.body.colour ?? me.colour }
      const edited = await storage.participants.edit(me.id, look)
      if (!edited) throw new Fault('notJoined')
      relay.rename(presentAs(edited))
      return shownMe(context, edited)
    },
  )
}

/** A participant as their own browser sees them. */
export async function shownMe(context: Context, { workshop, id, role, name, colour }: ParticipantRecord) {
  return { workshop, participant: id, role, name, colour, title: await docTitle(context, workshop) }
}
