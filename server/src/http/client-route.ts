// The built client: files with a hash in their name stay in the browser for ever, everything else is asked for again.
import { existsSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { replyWith } from './fault-reply.ts'

const YEAR = 365 * 24 * 60 * 60

/** Serves the client, and its start page for every address that only the client knows. */
export async function clientRoute(app: App, { config }: Context): Promise<void> {
  const root = resolve(config.clientDir)
  const isBuilt = existsSync(join(root, 'index.html'))
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root,
      wildcard: false,
      cacheControl: false,
      // the build laid compressed copies beside the large files
      preCompressed: true,
      setHeaders: (reply, path) => {
        const isHashed = path.startsWith(join(root, 'assets') + sep)
        reply.header('cache-control', isHashed ? `public, max-age=${YEAR}, immutable` : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const isPage = request.method === 'GET' && !/^\/(api|sync|health|metrics|assets)(\/|$)/.test(path)
    if (isBuilt && isPage) return reply.sendFile('index.html')
    return replyWith('notFound', request, reply)
  })
}
