// Drafts are private until they are revealed; what was revealed stands on the board, and the drafts themselves are to go within a day.
import type { WorkshopId } from '@samenbord/board'
import { models } from '@samenbord/tools/models'
import { readDocName } from '@samenbord/wire'
import type { Doc } from 'yjs'
import type { Relay } from '../relay/relay.ts'
import type { Storage } from '../storage/storage.ts'

/**
 * Deletes the drafts of a workshop whose content was revealed. Those that are in memory now stay, because their writers would send
 * them again: answers how many, to be asked for once more later.
 */
export async function forgetDrafts(
  { relay, storage }: { relay: Relay; storage: Storage },
  workshop: WorkshopId,
): Promise<number> {
  const drafts = (await storage.list(workshop)).filter(name => readDocName(name)?.kind === 'draft')
  const isOpen = (name: string) => {
    const address = readDocName(name)
    return address !== undefined && relay.isOpen(address)
  }
  const closed = drafts.filter(name => !isOpen(name))
  if (closed.length > 0) await storage.forget(closed)
  return drafts.length - closed.length
}

/** Deletes the drafts of every workshop in which all that was private has been revealed; answers how many are still open somewhere. */
export async function forgetRevealed(context: { relay: Relay; storage: Storage }): Promise<number> {
  let open = 0
  for (const { workshop } of await context.storage.workshops.keeping()) {
    const names = await context.storage.list(workshop)
    if (!names.some(name => readDocName(name)?.kind === 'draft')) continue
    const isOver = await context.relay.read({ kind: 'session', workshop }, areOver)
    if (isOver) open += await forgetDrafts(context, workshop)
  }
  return open
}

/** One tool that still needs the drafts keeps them all: they share a document. */
function areOver(session: Doc): boolean {
  const needs = models.flatMap(({ reveal }) => reveal?.need(session) ?? [])
  return needs.includes('over') && !needs.includes('needed')
}
