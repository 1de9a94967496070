import { loadMessages } from '@samenbord/messages'
import { type ApiDocument, apiPage } from './api-page.ts'
import { apiPageStyle } from './api-page-style.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { ownOrigin } from './origin.ts'
import { spokenLanguage } from './spoken.ts'

/** The API tells about itself: an OpenAPI document for programs, and the same as a page for people. */
export function apiPageRoutes(app: App, { config }: Pick<Context, 'config'>): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())

  app.get('/api/docs', { schema: { hide: true } }, async (request, reply) => {
    const language = spokenLanguage(request.headers['accept-language'])
    const { api } = await loadMessages(language)
    // the plugin's type leaves the version of OpenAPI open; this is what version 3 says
    const document = app.swagger() as ApiDocument
    return reply
      .type('text/html; charset=utf-8')
      .header('content-language', language)
      .send(apiPage(document, { language, texts: api, origin: ownOrigin(request, config) }))
  })

  app.get('/api/docs.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(apiPageStyle),
  )
}
