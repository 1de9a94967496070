import { troubleOf } from '../storage/trouble.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'

/** For load balancers and watchers: `live` while the process answers, `ready` while it can also store. */
export function healthRoutes(app: App, { relay, storage, log }: Context): void {
  app.get('/health/live', { schema: { hide: true } }, async () => ({ status: 'ok' }))

  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    if (relay.isClosing) return reply.code(503).send({ status: 'restarting' })
    const cause = await storage.probe().then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (cause !== undefined) log.warn({ err: cause }, 'Storage cannot be written')
    const { failing, damaged, cause: lately } = relay.health
    const isReady = cause === undefined && failing === 0
    return reply.code(isReady ? 200 : 503).send({
      status: isReady ? 'ok' : 'storageFailing',
      ...(!isReady && { reason: troubleOf(cause ?? lately) }),
      unstoredDocuments: failing,
      // no reason to send people elsewhere: everything else works
      damagedDocuments: damaged,
      ...relay.counts,
    })
  })
}
