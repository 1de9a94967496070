import type { WorkshopId } from '@samenbord/board'
import { Fault } from '@samenbord/wire'
import type { FastifyRequest } from 'fastify'
import { presentAs, readName } from '../identity/reception.ts'
import { hashOf, newId, newLinkSecret } from '../identity/secrets.ts'
import type { ParticipantRecord } from '../storage/storage.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { facilitatorCheck } from './facilitator-check.ts'
import { linkOf } from './link-address.ts'
import { ownOrigin } from './origin.ts'
import { replaceCode } from './replace-code.ts'
import {
  AuditEntries,
  EditParticipant,
  failing,
  Participant,
  ParticipantParams,
  Participants,
  RemoveParticipant,
  Rotated,
  WorkshopParams,
} from './schemas.ts'

/** The facilitator's view of the people: who is in the workshop, as what, and what was done to it. */
export function participantRoutes(app: App, context: Context): void {
  const { audit, relay, storage, now } = context
  const facilitatorOf = facilitatorCheck(context)

  app.get(
    '/api/workshops/:workshop/participants',
    { schema: { summary: 'List the people', params: WorkshopParams, response: { 200: Participants, ...failing } } },
    async request => {
      const { workshop } = request.params
      await facilitatorOf(workshop, request)
      const present = relay.presentIn(workshop)
      const people = (await storage.participants.list(workshop)).filter(({ revokedAt }) => revokedAt === undefined)
      return { participants: people.map(person => shown(person, present.has(person.id))) }
    },
  )

  app.patch(
    '/api/workshops/:workshop/participants/:participant',
    {
      schema: {
        summary: 'Give somebody another role or name',
        params: ParticipantParams,
        body: EditParticipant,
        response: { 200: Participant, ...failing },
      },
    },
    async request => {
      const { workshop, participant } = request.params
      const by = await facilitatorOf(workshop, request)
      const person = await personIn(context, workshop, participant)
      const { role } = request.body
      const name = readName(request.body.name)
      if (name !== undefined && name !== person.name) {
        const renamed = await storage.participants.edit(person.id, { name, colour: person.colour })
        if (renamed) relay.rename(presentAs(renamed))
        await audit.note('renamed', { workshop, by, subject: person.id })
      }
      if (role !== undefined && role !== person.role) {
        if (person.role === 'facilitator') await keepOneFacilitator(context, person)
        await storage.participants.changeRole(person.id, role)
        await audit.note('roleChanged', { workshop, by, subject: person.id })
        // open connections carry the old role: they come back with the new one
        relay.cut([person.id], 'roleChanged')
      }
      return shown(await personIn(context, workshop, participant), relay.presentIn(workshop).has(person.id))
    },
  )

  app.delete(
    '/api/workshops/:workshop/participants/:participant',
    {
      schema: {
        summary: 'Remove somebody, and replace the way they came by if wished',
        params: ParticipantParams,
        body: RemoveParticipant,
        response: { 200: Rotated, ...failing },
      },
    },
    async request => {
      const { workshop, participant } = request.params
      const by = await facilitatorOf(workshop, request)
      const person = await personIn(context, workshop, participant)
      if (person.role === 'facilitator') await keepOneFacilitator(context, person)
      await storage.participants.remove(person.id, now())
      await audit.note('removed', { workshop, by, subject: person.id })
      relay.cut([person.id], 'accessRevoked')
      return request.body.rotate ? rotate(context, person, request) : {}
    },
  )

  auditRoute(app, context)
}

function auditRoute(app: App, context: Context): void {
  const facilitatorOf = facilitatorCheck(context)
  app.get(
    '/api/workshops/:workshop/audit',
    {
      schema: {
        summary: 'What was done, newest first',
        params: WorkshopParams,
        response: { 200: AuditEntries, ...failing },
      },
    },
    async request => {
      const { workshop } = request.params
      await facilitatorOf(workshop, request)
      const entries = await context.storage.audit.list(workshop, MOST_ENTRIES)
      return {
        entries: entries.map(({ at, participant, role, action, subject }) => ({
          at,
          action,
          ...(participant !== undefined && { participant }),
          ...(role !== undefined && { role }),
          ...(subject !== undefined && { subject }),
        })),
      }
    },
  )
}

const MOST_ENTRIES = 500

async function personIn({ storage }: Context, workshop: WorkshopId, id: string): Promise<ParticipantRecord> {
  const person = await storage.participants.find(id)
  if (person?.workshop !== workshop || person.revokedAt !== undefined) throw new Fault('participantUnknown')
  return person
}

async function keepOneFacilitator({ storage }: Context, leaving: ParticipantRecord): Promise<void> {
  const people = await storage.participants.list(leaving.workshop)
  const others = people.filter(
    ({ id, role, revokedAt }) => role === 'facilitator' && revokedAt === undefined && id !== leaving.id,
  )
  if (others.length === 0) throw new Fault('lastFacilitator')
}

/** A new link or code in place of the one by which somebody came; those who came by it too stay. */
async function rotate({ config, now, storage }: Context, person: ParticipantRecord, request: FastifyRequest) {
  const link = person.link === undefined ? undefined : await storage.links.find(person.link)
  if (!link) return { code: await replaceCode(storage, person.workshop) }
  const secret = newLinkSecret()
  await storage.links.retire(link.id, now())
  await storage.links.add({ ...link, id: newId(), secretHash: hashOf(secret), createdAt: now(), revokedAt: undefined })
  return { link: linkOf(ownOrigin(request, config), secret), role: link.role }
}

const shown = ({ id, name, colour, role, link, createdAt }: ParticipantRecord, present: boolean) => ({
  participant: id,
  name,
  colour,
  role,
  ...(link !== undefined && { link }),
  joinedAt: createdAt,
  present,
})
