import { type Language, limits, type Role, roles, startSession } from '@samenbord/board'
import { type DocName, docName, Fault } from '@samenbord/wire'
import * as Y from 'yjs'
import { hashOf, newId, newJoinCode, newLinkSecret, shownJoinCode } from '../identity/secrets.ts'
import type { LinkRecord } from '../storage/storage.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { linkOf } from './link-address.ts'
import { ownOrigin } from './origin.ts'
import { CreatedWorkshop, NewWorkshop } from './schemas.ts'
import { spokenLanguage } from './spoken.ts'

/** Starting a workshop: anybody may, and whoever does holds its facilitator link. */
export function workshopRoutes(app: App, context: Context): void {
  const { config, storage, now } = context
  app.post(
    '/api/workshops',
    {
      config: { rateLimit: { max: config.workshopsPerMinute, timeWindow: '1 minute' } },
      schema: { summary: 'Start a workshop', body: NewWorkshop, response: { 201: CreatedWorkshop } },
    },
    async (request, reply) => {
      const title = readTitle(request.body.title)
      const language = request.body.language ?? spokenLanguage(request.headers['accept-language'])
      const workshop = { id: newId(), code: newJoinCode(), createdAt: now() }
      const secrets = { facilitator: newLinkSecret(), contributor: newLinkSecret(), viewer: newLinkSecret() }
      const links = roles.map(role => firstLink(workshop.id, role, { secret: secrets[role], at: workshop.createdAt }))
      await storage.workshops.create(workshop, links, firstDocs(workshop.id, { title, language }))
      const origin = ownOrigin(request, config)
      return reply.code(201).send({
        workshop: workshop.id,
        links: {
          facilitator: linkOf(origin, secrets.facilitator),
          contributor: linkOf(origin, secrets.contributor),
          viewer: linkOf(origin, secrets.viewer),
        },
        code: shownJoinCode(workshop.code),
      })
    },
  )
}

function readTitle(typed: string): string {
  const title = typed.trim()
  if (title === '') throw new Fault('titleMissing')
  if (title.length > limits.title) throw new Fault('textTooLong')
  return title
}

function firstLink(workshop: string, role: Role, { secret, at }: { secret: string; at: number }): LinkRecord {
  return {
    id: newId(),
    workshop,
    role,
    secretHash: hashOf(secret),
    passcodeHash: undefined,
    createdAt: at,
    expiresAt: undefined,
    revokedAt: undefined,
  }
}

interface Beginning {
  readonly title: string
  readonly language: Language
}

function firstDocs(workshop: string, { title, language }: Beginning): Map<DocName, Uint8Array> {
  const session = new Y.Doc()
  startSession(session, { title, language })
  return new Map([[docName({ kind: 'session', workshop }), Y.encodeStateAsUpdate(session)]])
}
