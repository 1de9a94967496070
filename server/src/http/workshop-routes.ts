import { addSample, type Language, limits, type Role, roles, startSession } from '@samenbord/board'
import { type DocName, docName, Fault } from '@samenbord/wire'
import * as Y from 'yjs'
import { hashOf, newId, newJoinCode, newLinkSecret, shownJoinCode } from '../identity/secrets.ts'
import type { LinkRecord, WorkshopRecord } from '../storage/storage.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { linkOf } from './link-address.ts'
import { ownOrigin } from './origin.ts'
import { CreatedWorkshop, failing, NewWorkshop } from './schemas.ts'
import { spokenLanguage } from './spoken.ts'

/** Starting a workshop: anybody may, and whoever does holds its facilitator link. */
export function workshopRoutes(app: App, context: Context): void {
  const { config, storage, now } = context
  app.post(
    '/api/workshops',
    {
      config: { rateLimit: { max: config.workshopsPerMinute, timeWindow: '1 minute' } },
      schema: { summary: 'Start a workshop', body: NewWorkshop, response: { 201: CreatedWorkshop, ...failing } },
    },
    async (request, reply) => {
      const title = readTitle(request.body.title)
      const language = request.body.language ?? spokenLanguage(request.headers['accept-language'])
      const workshop = { id: newId(), code: newJoinCode(), createdAt: now() }
      const secrets = { facilitator: newLinkSecret(), contributor: newLinkSecret(), viewer: newLinkSecret() }
      const links = roles.map(role => firstLink(workshop.id, role, { secret: secrets[role], at: workshop.createdAt }))
      await storage.workshops.create(
        workshop,
        links,
        firstDocs(workshop, { title, language, isExample: request.body.template === 'example' }),
      )
      await context.audit.note('created', { workshop: workshop.id })
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
  readonly isExample: boolean
}

// nobody is there yet when the example is laid out; its notes name no participant
const EXAMPLE_AUTHOR = 'example'

function firstDocs({ id, createdAt }: WorkshopRecord, beginning: Beginning): Map<DocName, Uint8Array> {
  const { title, language, isExample } = beginning
  const session = new Y.Doc()
  startSession(session, { title, language })
  const docs = new Map([[docName({ kind: 'session', workshop: id }), Y.encodeStateAsUpdate(session)]])
  if (isExample) {
    const board = new Y.Doc()
    addSample(board, { language, by: EXAMPLE_AUTHOR, at: createdAt })
    docs.set(docName({ kind: 'board', workshop: id }), Y.encodeStateAsUpdate(board))
  }
  return docs
}
