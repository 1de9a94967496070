import { timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { Fault } from '@samenbord/wire'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { hashOf } from '../identity/secrets.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'

/** The figures for Prometheus: with the token where one is set, else for programs on this machine only. */
export function metricsRoute(app: App, { config, metrics }: Context): void {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!maySee(request, config)) throw new Fault('notAllowed')
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text())
  })
}

function maySee(request: FastifyRequest, config: Config): boolean {
  if (config.metricsToken !== undefined) {
    const [scheme, token = ''] = request.headers.authorization?.split(' ') ?? []
    return scheme?.toLowerCase() === 'bearer' && isSame(token, config.metricsToken)
  }
  // behind a proxy on this machine the whole world comes from here
  const isBehindProxy = config.trustProxy || config.publicOrigin !== undefined
  return !isBehindProxy && !isPassedOn(request) && isLoopback(request.raw.socket.remoteAddress)
}

// hashes have one length, so that the time taken tells nothing
const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)))

const isPassedOn = ({ headers }: FastifyRequest): boolean =>
  ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'].some(
    name => headers[name] !== undefined,
  )

function isLoopback(address = ''): boolean {
  const bare = address.replace(/^::ffff:/, '')
  return isIP(bare) === 4 ? bare.startsWith('127.') : bare === '::1'
}
