import type { Watched, WorkshopId } from '@samenbord/board'
import { type Copy, copiesOf, strangersIn } from './copies.ts'
import { cell } from './watched.ts'

/** The copies of a workshop in this browser that belong to another history than the server's; looks again when told another epoch. */
export function watchEarlierCopies(workshop: WorkshopId) {
  const copies = cell<readonly Copy[]>([])
  let seen: number | undefined
  return {
    copies: copies satisfies Watched<readonly Copy[]>,
    look(epoch: number | undefined): void {
      if (epoch === undefined || epoch === seen) return
      seen = epoch
      copies.set(strangersIn(copiesOf(workshop), epoch))
    },
  }
}
