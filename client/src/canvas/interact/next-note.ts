import type { Note } from '@samenbord/board'

/** The note one would look at next in a direction: near, and rather straight ahead than aside. */
export function nextNote(from: Note, notes: readonly Note[], { dx, dy }: { dx: number; dy: number }): Note | undefined {
  let best: Note | undefined
  let least = Infinity
  for (const note of notes) {
    const x = note.position.x - from.position.x
    const y = note.position.y - from.position.y
    const ahead = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    if (note.id === from.id || ahead <= 0) continue
    const effort = ahead + 2 * aside
    if (effort < least) {
      least = effort
      best = note
    }
  }
  return best
}
