// The headers that tell browsers what our pages may do: load from here, talk to here, be framed by nobody.
import helmet from '@fastify/helmet'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'

/** Adds the security headers to every reply, and keeps replies of the API out of caches. */
export async function securityHeaders(app: App, { config }: Pick<Context, 'config'>): Promise<void> {
  const isSecure = config.publicOrigin?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        // 'self' means our websockets too, but Safari before 15.4 does not know that
        connectSrc: ["'self'", request => ownSockets(request.headers.host, config.publicOrigin)],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    // browsers ignore it on plain http and warn about it in the console
    crossOriginOpenerPolicy: isSecure ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-robots-tag', 'noindex')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}

function ownSockets(host: string | undefined, publicOrigin: string | undefined): string {
  if (publicOrigin !== undefined) return publicOrigin.replace(/^http/, 'ws')
  // only a plain host may be repeated into a header
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'"
}
