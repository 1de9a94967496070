// Erasing a workshop: everybody out first, so that nothing of it is written again, then everything that is kept.
import type { WorkshopId } from '@samenbord/board'
import type { Logger } from 'pino'
import type { Relay } from '../relay/relay.ts'
import type { Storage } from '../storage/storage.ts'
import { erasedOn } from './keeping-time.ts'

export interface ErasureContext {
  readonly relay: Relay
  readonly storage: Storage
  readonly log: Logger
}

/** Erases a workshop for good. Its clients are told to drop their copies; when the storage fails, they may come back. */
export async function eraseWorkshop({ relay, storage, log }: ErasureContext, workshop: WorkshopId): Promise<void> {
  const letBackIn = relay.evict(workshop)
  try {
    await storage.erase(workshop)
  } catch (cause) {
    letBackIn()
    throw cause
  }
  log.info('A workshop was erased')
}

/** Erases every workshop whose time is over; answers how many. One that cannot be erased now is tried again at the next round. */
export async function sweepWorkshops(context: ErasureContext, { now, months }: { now: number; months: number }) {
  let erased = 0
  for (const keeping of await context.storage.workshops.keeping()) {
    if (erasedOn(keeping, months) > now) continue
    try {
      await eraseWorkshop(context, keeping.workshop)
      erased += 1
    } catch (cause) {
      context.log.error({ err: cause }, 'A workshop whose time is over could not be erased')
    }
  }
  return erased
}
