// Drafts are private until they are revealed; what was revealed stands on the board, and the drafts themselves are to go within a day.
import type { WorkshopId } from '@samenbord/board'
import { readDocName } from '@samenbord/wire'
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
