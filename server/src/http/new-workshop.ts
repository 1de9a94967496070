import { type Role, roles } from '@samenbord/board'
import { docName } from '@samenbord/wire'
import type { FastifyRequest } from 'fastify'
import * as Y from 'yjs'
import { hashOf, newId, newJoinCode, newLinkSecret, shownJoinCode } from '../identity/secrets.ts'
import type { LinkRecord } from '../storage/storage.ts'
import type { Context } from './context.ts'
import { linkOf } from './link-address.ts'
import { ownOrigin } from './origin.ts'

/** Where a workshop begins: a board only if something stands on it. */
export interface FirstDocuments {
  readonly session: Y.Doc
  readonly board: Y.Doc | undefined
}

/** Stores a new workshop with its documents and three links, and answers what lets people in. */
export async function createWorkshop(
  { audit, config, storage, now }: Context,
  request: FastifyRequest,
  { session, board }: FirstDocuments,
) {
  const workshop = { id: newId(), code: newJoinCode(), createdAt: now() }
  const secrets = { facilitator: newLinkSecret(), contributor: newLinkSecret(), viewer: newLinkSecret() }
  const links = roles.map(role => firstLink(workshop.id, role, { secret: secrets[role], at: workshop.createdAt }))
  const docs = new Map([[docName({ kind: 'session', workshop: workshop.id }), Y.encodeStateAsUpdate(session)]])
  if (board) docs.set(docName({ kind: 'board', workshop: workshop.id }), Y.encodeStateAsUpdate(board))
  await storage.workshops.create(workshop, links, docs)
  await audit.note('created', { workshop: workshop.id })
  const origin = ownOrigin(request, config)
  return {
    workshop: workshop.id,
    links: {
      facilitator: linkOf(origin, secrets.facilitator),
      contributor: linkOf(origin, secrets.contributor),
      viewer: linkOf(origin, secrets.viewer),
    },
    code: shownJoinCode(workshop.code),
  }
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
