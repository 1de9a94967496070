import type { BoardSnapshot, Instant, Profile, ProfileId } from '@samenbord/board'

/** An id that sorts by the time of making, so that everybody sees the cards in one order; `chance` keeps two of one moment apart. */
export function profileIdAt(at: Instant, chance: string): ProfileId {
  return `${Math.max(0, at).toString(36).padStart(9, '0')}-${chance}`
}

/** The profiles in the order in which they were made; a document's own order differs from one device to the next. */
export function profilesInOrder(board: Pick<BoardSnapshot, 'profiles'>): readonly Profile[] {
  return [...board.profiles.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
