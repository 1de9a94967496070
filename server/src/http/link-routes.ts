import { Fault } from '@samenbord/wire'
import { Type } from 'typebox'
import { hashOf, hashOfPasscode, newId, newLinkSecret, shownJoinCode } from '../identity/secrets.ts'
import type { LinkRecord } from '../storage/storage.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { facilitatorCheck } from './facilitator-check.ts'
import { linkOf } from './link-address.ts'
import { ownOrigin } from './origin.ts'
import { replaceCode } from './replace-code.ts'
import { Code, CreatedLink, failing, LinkParams, Links, NewLink, WorkshopParams } from './schemas.ts'

type Check = ReturnType<typeof facilitatorCheck>

/** The facilitator's keys: links, their withdrawal, and the join code. */
export function linkRoutes(app: App, context: Context): void {
  const { audit, config, relay, storage, now } = context
  const checkFacilitator = facilitatorCheck(context)

  app.get(
    '/api/workshops/:workshop/links',
    { schema: { summary: 'List the links', params: WorkshopParams, response: { 200: Links, ...failing } } },
    async request => {
      const { workshop } = request.params
      await checkFacilitator(workshop, request)
      const record = await storage.workshops.find(workshop)
      if (!record) throw new Fault('workshopUnknown')
      const links = await storage.links.list(workshop)
      return { code: shownJoinCode(record.code), links: links.map(shownLink) }
    },
  )

  app.post(
    '/api/workshops/:workshop/links',
    {
      schema: {
        summary: 'Make a link',
        params: WorkshopParams,
        body: NewLink,
        response: { 201: CreatedLink, ...failing },
      },
    },
    async (request, reply) => {
      const { workshop } = request.params
      const by = await checkFacilitator(workshop, request)
      const { role, expiresAt, passcode } = request.body
      if (expiresAt !== undefined && expiresAt <= now()) throw new Fault('badRequest')
      const secret = newLinkSecret()
      const link: LinkRecord = {
        id: newId(),
        workshop,
        role,
        secretHash: hashOf(secret),
        passcodeHash: passcode ? await hashOfPasscode(passcode) : undefined,
        createdAt: now(),
        expiresAt,
        revokedAt: undefined,
      }
      await storage.links.add(link)
      await audit.note('linkMade', { workshop, by })
      return reply.code(201).send({ id: link.id, role, link: linkOf(ownOrigin(request, config), secret) })
    },
  )

  app.delete(
    '/api/workshops/:workshop/links/:link',
    {
      schema: {
        summary: 'Withdraw a link and cut who came by it',
        params: LinkParams,
        response: { 204: Type.Null(), ...failing },
      },
    },
    async (request, reply) => {
      const { workshop, link } = request.params
      const by = await checkFacilitator(workshop, request)
      if ((await storage.links.find(link))?.workshop !== workshop) throw new Fault('linkUnsuited')
      relay.cut(await storage.links.revoke(link, now()), 'accessRevoked')
      await audit.note('linkWithdrawn', { workshop, by })
      return reply.code(204).send(null)
    },
  )

  codeRoute(app, context, checkFacilitator)
}

function codeRoute(app: App, { audit, storage }: Context, checkFacilitator: Check): void {
  app.post(
    '/api/workshops/:workshop/code',
    { schema: { summary: 'Replace the join code', params: WorkshopParams, response: { 200: Code, ...failing } } },
    async request => {
      const { workshop } = request.params
      const by = await checkFacilitator(workshop, request)
      const code = await replaceCode(storage, workshop)
      await audit.note('codeReplaced', { workshop, by })
      return { code }
    },
  )
}

function shownLink(link: LinkRecord) {
  return {
    id: link.id,
    role: link.role,
    createdAt: link.createdAt,
    ...(link.expiresAt !== undefined && { expiresAt: link.expiresAt }),
    passcode: link.passcodeHash !== undefined,
    revoked: link.revokedAt !== undefined,
  }
}
