// Keeps a snapshot of the board up to date by reading again only what a transaction touched.
import type * as Y from 'yjs'
import { type BoardRoot, boardRoot, boardRoots } from '../schema/roots.ts'
import { type BoardParts, boardReaders, byCreation, byDate, inOrder, readBoard, snapshotOf } from './read-board.ts'
import type { BoardSnapshot, Watched } from './snapshot.ts'

/** The board as a value that changes: one notification per transaction, unchanged parts keep their identity. */
export function watchBoard(board: Y.Doc): Watched<BoardSnapshot> & { close(): void } {
  let snapshot = readBoard(board)
  const dirty = new Map<BoardRoot, Set<string>>()
  const listeners = new Set<() => void>()

  const observers = boardRoots.map(root => {
    const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const keys = dirty.get(root) ?? new Set()
      for (const event of events) for (const key of touchedKeys(event)) keys.add(key)
      dirty.set(root, keys)
    }
    boardRoot(board, root).observeDeep(observe as never)
    return () => boardRoot(board, root).unobserveDeep(observe as never)
  })

  function refresh(): void {
    if (dirty.size === 0) return
    snapshot = refreshed(board, snapshot, dirty)
    dirty.clear()
    for (const listener of [...listeners]) listener()
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
      for (const stop of observers) stop()
      listeners.clear()
    },
  }
}

function touchedKeys(event: Y.YEvent<Y.AbstractType<unknown>>): Iterable<string> {
  const [first] = event.path
  return first === undefined ? event.changes.keys.keys() : [String(first)]
}

function refreshed(
  board: Y.Doc,
  before: BoardSnapshot,
  dirty: ReadonlyMap<BoardRoot, ReadonlySet<string>>,
): BoardSnapshot {
  const { unknown: _, log, ...parts } = before
  const next: BoardParts = { ...parts, log: new Map(log.map(entry => [entry.id, entry])) }
  const changes = Object.fromEntries(
    [...dirty].map(([root, keys]) => [root, patched(board, root, { values: next[root], keys })]),
  )
  const all: BoardParts = { ...next, ...changes }
  const snapshot = snapshotOf(board, {
    ...all,
    notes: dirty.has('notes') ? ordered(all.notes, byCreation) : all.notes,
    log: dirty.has('log') ? ordered(all.log, byDate) : all.log,
  })
  return dirty.has('log') ? snapshot : Object.freeze({ ...snapshot, log })
}

function patched(
  board: Y.Doc,
  root: BoardRoot,
  { values, keys }: { values: ReadonlyMap<string, unknown>; keys: ReadonlySet<string> },
): ReadonlyMap<string, unknown> {
  const next = new Map(values)
  const source = boardRoot(board, root)
  for (const key of keys) {
    const value = boardReaders[root](key, source.get(key))
    if (value === undefined) next.delete(key)
    else next.set(key, value)
  }
  return next
}

/** Sorts only when the order is broken: most changes keep it. */
function ordered<V>(values: ReadonlyMap<string, V>, order: (a: V, b: V) => number): ReadonlyMap<string, V> {
  let last: V | undefined
  for (const value of values.values()) {
    if (last !== undefined && order(last, value) > 0) return inOrder(values, order)
    last = value
  }
  return values
}
