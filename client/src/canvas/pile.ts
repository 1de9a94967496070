// Which of two notes lies on top: the same answer on the page and in the worker.

import type { Note } from '@samenbord/board'

interface Piled {
  readonly note: Pick<Note, 'createdAt' | 'id'>
  /** Counts moves: what somebody put down last lies on top. */
  readonly raised: number
}

/** Negative when `a` lies below `b`: older notes below younger ones, and those below what was moved since this canvas opened. */
export function inPile(a: Piled, b: Piled): number {
  return a.raised - b.raised || a.note.createdAt - b.note.createdAt || (a.note.id < b.note.id ? -1 : 1)
}
