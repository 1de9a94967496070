import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import websocket from '@fastify/websocket'
import fastify from 'fastify'
import { apiDocument } from './api-document.ts'
import { apiPageRoutes } from './api-page-routes.ts'
import type { App } from './app-instance.ts'
import { clientRoute } from './client-route.ts'
import type { Context } from './context.ts'
import { deviceRoutes } from './device-routes.ts'
import { erasureRoutes } from './erasure-routes.ts'
import { answerFaults } from './fault-reply.ts'
import { feedPlanRoute } from './feed-plan-route.ts'
import { feedRoutes } from './feed-routes.ts'
import { securityHeaders } from './headers.ts'
import { healthRoutes } from './health-routes.ts'
import { joinRoutes } from './join-routes.ts'
import { linkRoutes } from './link-routes.ts'
import { meRoutes } from './me-routes.ts'
import { metricsRoute } from './metrics-route.ts'
import { checkOrigin } from './origin.ts'
import { participantRoutes } from './participant-routes.ts'
import { planRoute } from './plan-route.ts'
import { relayRoute } from './relay-route.ts'
import { timeRoute } from './time-route.ts'
import { versionRoutes } from './version-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'
import { workshopFileRoutes } from './workshop-file-routes.ts'
import { workshopRoutes } from './workshop-routes.ts'

/** Puts the routes together; `maxMessage` is the largest websocket message in bytes. */
export async function buildApp(context: Context, { maxMessage }: { maxMessage: number }): Promise<App> {
  // our own log records routes and counts; Fastify's would record addresses with their queries
  const app = fastify({
    logger: false,
    trustProxy: context.config.trustProxy,
    bodyLimit: 64 * 1024,
  }).withTypeProvider<TypeBoxTypeProvider>()
  answerFaults(app, context)
  logRequests(app, context)
  await securityHeaders(app, context)
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(websocket, { options: { maxPayload: maxMessage, perMessageDeflate: false } })
  await app.register(swagger, apiDocument)
  app.addHook('preValidation', async request => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method)) checkOrigin(request, context.config)
  })
  await app.register(async routes => {
    for (const add of [
      workshopRoutes,
      workshopFileRoutes,
      joinRoutes,
      meRoutes,
      deviceRoutes,
      linkRoutes,
      participantRoutes,
      erasureRoutes,
      planRoute,
      feedRoutes,
      feedPlanRoute,
      webhookRoutes,
      versionRoutes,
      healthRoutes,
      metricsRoute,
      timeRoute,
      relayRoute,
    ]) {
      add(routes, context)
    }
    apiPageRoutes(routes, context)
  })
  await clientRoute(app, context)
  return app
}

/** One line per request: the route's template, never the address, which may name a workshop or carry a ticket. */
function logRequests(app: App, { log }: Pick<Context, 'log'>): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'other'
    const ms = Math.round(reply.elapsedTime)
    log.info({ method: request.method, route, status: reply.statusCode, ms }, 'Request')
  })
}
