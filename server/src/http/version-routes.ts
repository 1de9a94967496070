import { Fault } from '@samenbord/wire'
import { Type } from 'typebox'
import type { VersionRecord } from '../storage/storage.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { facilitatorCheck } from './facilitator-check.ts'
import { proofOf } from './proof.ts'
import { failing, NewVersion, Version, VersionParams, Versions, WorkshopParams } from './schemas.ts'

// contents are large, and making or restoring one is work: far more than people need, far less than would hurt
const looking = { rateLimit: { max: 120, timeWindow: '1 minute' } }
const making = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** The versions of a workshop: its contributors may look at them, its facilitators make and restore them. */
export function versionRoutes(app: App, context: Context): void {
  lookRoutes(app, context)
  makeRoutes(app, context)
}

function lookRoutes(app: App, { reception, config, storage }: Context): void {
  const check = async (workshop: string, request: Parameters<typeof proofOf>[0]) => {
    const { role } = await reception.recognise(workshop, proofOf(request, config))
    // what was deleted is still in there: for those who might have seen it, or written it
    if (role === 'viewer') throw new Fault('notAllowed')
  }

  app.get(
    '/api/workshops/:workshop/versions',
    {
      config: looking,
      schema: {
        summary: 'List the versions, newest first',
        params: WorkshopParams,
        response: { 200: Versions, ...failing },
      },
    },
    async request => {
      const { workshop } = request.params
      await check(workshop, request)
      const names = await namesIn(storage, workshop)
      return { versions: (await storage.versions.list(workshop)).map(version => shown(version, names)) }
    },
  )

  app.get(
    '/api/workshops/:workshop/versions/:version',
    {
      config: looking,
      schema: {
        summary: 'What a version holds',
        params: VersionParams,
        response: {
          200: { description: 'Its content', content: { 'application/json': { schema: Type.Unknown() } } },
          ...failing,
        },
      },
    },
    async (request, reply) => {
      const { workshop, version } = request.params
      await check(workshop, request)
      const content = await storage.versions.content(workshop, version)
      if (content === undefined) throw new Fault('versionUnknown')
      return reply.type('application/json; charset=utf-8').send(Buffer.from(content))
    },
  )
}

function makeRoutes(app: App, context: Context): void {
  const { audit, relay, storage } = context
  const facilitatorOf = facilitatorCheck(context)

  app.post(
    '/api/workshops/:workshop/versions',
    {
      config: making,
      schema: {
        summary: 'Save a version of the present',
        params: WorkshopParams,
        body: NewVersion,
        response: { 201: Version, ...failing },
      },
    },
    async (request, reply) => {
      const { workshop } = request.params
      const by = await facilitatorOf(workshop, request)
      const made = await relay.versionsOf(workshop).save(by.id, request.body.name?.trim() || undefined)
      await audit.note('versionSaved', { workshop, by })
      return reply.code(201).send(shown(made, await namesIn(storage, workshop)))
    },
  )

  app.post(
    '/api/workshops/:workshop/versions/:version/restore',
    {
      config: making,
      schema: {
        summary: 'Bring a version back; the present is kept as a version first',
        params: VersionParams,
        response: { 204: Type.Null(), ...failing },
      },
    },
    async (request, reply) => {
      const { workshop, version } = request.params
      const by = await facilitatorOf(workshop, request)
      await relay.versionsOf(workshop).restore(version, by.id)
      await audit.note('versionRestored', { workshop, by })
      return reply.code(204).send(null)
    },
  )
}

async function namesIn(storage: Context['storage'], workshop: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await storage.participants.list(workshop)).map(({ id, name }) => [id, name]))
}

function shown({ id, at, reason, by, name, step, changes }: VersionRecord, names: ReadonlyMap<string, string>) {
  const who = by === undefined ? undefined : names.get(by)
  return {
    ...{ id, at, reason, step, changes },
    ...(who !== undefined && { by: who }),
    ...(name !== undefined && { name }),
  }
}
