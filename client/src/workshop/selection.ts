import type { NoteId, Watched } from '@samenbord/board'

/** The notes this person has selected, shared by canvas, list and panel. */
export interface Selection extends Watched<ReadonlySet<NoteId>> {
  set(notes: Iterable<NoteId>): void
  toggle(note: NoteId): void
  clear(): void
}

export function openSelection(): Selection {
  let current: ReadonlySet<NoteId> = new Set()
  const listeners = new Set<() => void>()

  function set(notes: Iterable<NoteId>): void {
    const next = new Set(notes)
    if (next.size === current.size && [...next].every(id => current.has(id))) return
    current = next
    for (const listener of listeners) listener()
  }

  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set,
    toggle: note => set(current.has(note) ? [...current].filter(id => id !== note) : [...current, note]),
    clear: () => set([]),
  }
}
