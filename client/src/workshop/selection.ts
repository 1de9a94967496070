import type { NoteId, Watched } from '@samenbord/board'
import { cell } from './watched.ts'

/** The notes this person has selected, shared by canvas, list and panel. */
export interface Selection extends Watched<ReadonlySet<NoteId>> {
  set(notes: Iterable<NoteId>): void
  toggle(note: NoteId): void
  clear(): void
}

export function openSelection(): Selection {
  const { get, subscribe, set: put } = cell<ReadonlySet<NoteId>>(new Set())

  function set(notes: Iterable<NoteId>): void {
    const next = new Set(notes)
    const before = get()
    if (next.size !== before.size || [...next].some(id => !before.has(id))) put(next)
  }

  return {
    get,
    subscribe,
    set,
    toggle: note => set(get().has(note) ? [...get()].filter(id => id !== note) : [...get(), note]),
    clear: () => set([]),
  }
}
