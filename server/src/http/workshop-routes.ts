import { addSample, limits, startSession } from '@samenbord/board'
import { Fault } from '@samenbord/wire'
import * as Y from 'yjs'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { createWorkshop } from './new-workshop.ts'
import { CreatedWorkshop, failing, NewWorkshop } from './schemas.ts'
import { spokenLanguage } from './spoken.ts'

/** Starting a workshop: anybody may, and whoever does holds its facilitator link. */
export function workshopRoutes(app: App, context: Context): void {
  app.post(
    '/api/workshops',
    {
      config: { rateLimit: { max: context.config.workshopsPerMinute, timeWindow: '1 minute' } },
      schema: { summary: 'Start a workshop', body: NewWorkshop, response: { 201: CreatedWorkshop, ...failing } },
    },
    async (request, reply) => {
      const title = readTitle(request.body.title)
      const language = request.body.language ?? spokenLanguage(request.headers['accept-language'])
      const session = new Y.Doc()
      startSession(session, { title, language })
      const board = request.body.template === 'example' ? new Y.Doc() : undefined
      if (board) addSample(board, { language, by: EXAMPLE_AUTHOR, at: context.now() })
      return reply.code(201).send(await createWorkshop(context, request, { session, board }))
    },
  )
}

// nobody is there yet when the example is laid out; its notes name no participant
const EXAMPLE_AUTHOR = 'example'

function readTitle(typed: string): string {
  const title = typed.trim()
  if (title === '') throw new Fault('titleMissing')
  if (title.length > limits.title) throw new Fault('textTooLong')
  return title
}
