// The one place where an error becomes an answer: a code of the catalogue, and its text in the reader's language.
import { loadMessages } from '@samenbord/messages'
import { Fault, type FaultCode, faults } from '@samenbord/wire'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { spokenLanguage } from './spoken.ts'

/** Answers a request with a fault. */
export async function replyWith(code: FaultCode, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const language = spokenLanguage(request.headers['accept-language'])
  const { faults: texts } = await loadMessages(language)
  await reply
    .code(faults[code].status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ code, message: texts[code] }))
}

/** Makes every error of every route an answer of this kind. */
export function answerFaults(app: App, { log }: Pick<Context, 'log'>): void {
  app.setErrorHandler(async (error, request, reply) => {
    const code = codeOf(error)
    const facts = { route: request.routeOptions.url, method: request.method, code }
    if (code === 'internal') log.error({ ...facts, err: error }, 'Request failed')
    else log.debug(facts, 'Request refused')
    await replyWith(code, request, reply)
  })
}

function codeOf(error: unknown): FaultCode {
  if (error instanceof Fault) return error.code
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined
  if (status === 413) return 'tooLarge'
  if (status === 429) return 'tooManyAttempts'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'badRequest' : 'internal'
}
