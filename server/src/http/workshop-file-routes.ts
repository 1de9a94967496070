import { contentOf, readBoard, readSession } from '@samenbord/board'
import { fileNameOf, workshopFile, writeWorkshopFile } from '@samenbord/export'
import { importLimits } from '@samenbord/import'
import { readWorkshopBytes } from '@samenbord/import/workshop-file'
import { loadMessages } from '@samenbord/messages'
import { Fault } from '@samenbord/wire'
import { Type } from 'typebox'
import { encodeStateAsUpdate } from 'yjs'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { createWorkshop } from './new-workshop.ts'
import { dayOf } from './plan-file.ts'
import { proofOf } from './proof.ts'
import { CreatedWorkshop, failing, WorkshopParams } from './schemas.ts'

/** Reading a file takes up to a second of everybody's time, starting an empty workshop next to none. */
const FILES_PER_MINUTE = 6

/** The whole workshop as a file, and a file as a new workshop (FORMATS.md). */
export function workshopFileRoutes(app: App, context: Context): void {
  app.get(
    '/api/workshops/:workshop/file',
    {
      schema: {
        summary: 'The whole workshop as a file',
        params: WorkshopParams,
        response: {
          200: { description: 'The file', content: { 'application/json': { schema: Type.String() } } },
          ...failing,
        },
      },
    },
    async (request, reply) => {
      const { workshop } = request.params
      const by = await context.reception.recognise(workshop, proofOf(request, context.config))
      await context.audit.note('exported', { workshop, by })
      const session = await context.relay.read({ kind: 'session', workshop }, readSession)
      const board = await context.relay.read({ kind: 'board', workshop }, readBoard)
      const { title, language } = session
      const day = dayOf(context.now())
      const name = fileNameOf(workshopFile, { title, day, edition: 'internal', messages: await loadMessages(language) })
      return reply
        .type(workshopFile.mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(writeWorkshopFile(contentOf(board, session), { day }))
    },
  )
  app.register(async routes => {
    // the reader of workshop files trusts no other parser
    routes.removeAllContentTypeParsers()
    routes.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    routes.post(
      '/api/workshops/file',
      {
        bodyLimit: importLimits.file,
        config: {
          rateLimit: { max: Math.min(FILES_PER_MINUTE, context.config.workshopsPerMinute), timeWindow: '1 minute' },
        },
        schema: { summary: 'Open a workshop file as a new workshop', response: { 201: CreatedWorkshop, ...failing } },
      },
      async (request, reply) =>
        reply.code(201).send(await createWorkshop(context, request, documentsOf(request.body, context))),
    )
  })
}

function documentsOf(body: unknown, { config }: Context) {
  const read = readWorkshopBytes(body instanceof Uint8Array ? body : new Uint8Array())
  if ('fault' in read) throw new Fault(read.fault === 'tooLarge' ? 'tooLarge' : 'fileUnreadable')
  const { board, session } = read.documents
  if (encodeStateAsUpdate(board).length > config.documentMebibytes * 1024 * 1024) throw new Fault('tooLarge')
  return { board, session }
}
