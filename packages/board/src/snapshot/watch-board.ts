// Keeps a snapshot of the board up to date by reading again only what a transaction touched.
import * as Y from 'yjs'
import { type BoardRoot, boardRoot, boardRoots } from '../schema/roots.ts'
import { type Part, rereadPart } from './part.ts'
import { type BoardParts, type BoardValues, boardReaders, readParts, snapshotOf } from './read-board.ts'
import type { BoardChange, BoardSnapshot, WatchedBoard } from './snapshot.ts'

/** What transactions have touched since the last reading. */
interface Touched {
  readonly keys: Map<BoardRoot, Set<string>>
  /** Was anything touched but the text of a name? */
  more: boolean
}

/** The board as a value that changes: one notification per transaction, unchanged parts keep their identity. */
export function watchBoard(board: Y.Doc): WatchedBoard & { close(): void } {
  let parts = readParts(board)
  let snapshot = snapshotOf(parts)
  const touched: Touched = { keys: new Map(), more: false }
  const listeners = new Set<(change: BoardChange) => void>()
  const stops = boardRoots.map(root => collect(board, root, touched))

  function refresh(): void {
    if (touched.keys.size === 0) return
    const before = { parts, snapshot }
    parts = reread(board, parts, touched.keys)
    snapshot = snapshotOf(parts, before)
    const change = { letters: !touched.more, notes: changedNotes(touched, before, { parts, snapshot }) }
    touched.keys.clear()
    touched.more = false
    for (const listener of [...listeners]) listener(change)
  }
  board.on('afterTransaction', refresh)

  return {
    get: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      board.off('afterTransaction', refresh)
      for (const stop of stops) stop()
      listeners.clear()
    },
  }
}

/** Notes which keys of a root transactions touch, at any depth below it. */
function collect(board: Y.Doc, root: BoardRoot, touched: Touched): () => void {
  const map = boardRoot(board, root)
  const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const keys = touched.keys.get(root) ?? new Set<string>()
    for (const event of events) for (const key of keysOf(event)) keys.add(key)
    touched.keys.set(root, keys)
    touched.more ||= root !== 'notes' || events.some(event => !(event instanceof Y.YTextEvent))
  }
  // The typings want events of any type; what arrives is what keysOf takes.
  map.observeDeep(observe as Parameters<typeof map.observeDeep>[0])
  return () => map.unobserveDeep(observe as Parameters<typeof map.observeDeep>[0])
}

function keysOf(event: Y.YEvent<Y.AbstractType<unknown>>): readonly string[] {
  const [first] = event.path
  if (first !== undefined) return [String(first)]
  // Foreign list items in a root that is a map are touched under the key null.
  return event instanceof Y.YMapEvent ? [...event.keysChanged].filter(key => typeof key === 'string') : []
}

interface State {
  readonly parts: BoardParts
  readonly snapshot: BoardSnapshot
}

/** Merging can change notes that nobody touched: where any note is merged, any may differ. */
function changedNotes({ keys }: Touched, before: State, after: State): BoardChange['notes'] {
  const isPlain = ({ parts, snapshot }: State) => parts.notes.values === snapshot.notes
  return isPlain(before) && isPlain(after) ? new Set(keys.get('notes')) : undefined
}

function reread(board: Y.Doc, before: BoardParts, touched: Touched['keys']): BoardParts {
  const part = <R extends BoardRoot>(root: R): Part<BoardValues[R]> => {
    const keys = touched.get(root)
    if (!keys) return before[root]
    return rereadPart(boardReaders[root], boardRoot(board, root), { before: before[root], keys })
  }
  return {
    notes: part('notes'),
    placements: part('placements'),
    profiles: part('profiles'),
    assignments: part('assignments'),
    entries: part('entries'),
    attitudes: part('attitudes'),
    log: part('log'),
    outcomes: part('outcomes'),
  }
}
