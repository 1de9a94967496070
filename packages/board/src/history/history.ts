import * as Y from 'yjs'
import { boardRoot, boardRoots } from '../schema/roots.ts'
import type { Watched } from '../snapshot/snapshot.ts'

/** Undo and redo of one's own actions on the board; what others did stays. */
export interface History {
  undo(): boolean
  redo(): boolean
  readonly state: Watched<{ readonly canUndo: boolean; readonly canRedo: boolean }>
  close(): void
}

// Typing in one note within this time is one undo step.
const TYPING_MS = 500

/** Follows the board's own actions: those of transactions without an origin (remote updates carry their provider as origin). */
export function openHistory(board: Y.Doc): History {
  const manager = new Y.UndoManager(
    boardRoots.map(root => boardRoot(board, root)),
    { captureTimeout: TYPING_MS },
  )
  const listeners = new Set<() => void>()
  let state = { canUndo: false, canRedo: false }
  const refresh = () => {
    state = { canUndo: manager.undoStack.length > 0, canRedo: manager.redoStack.length > 0 }
    for (const listener of [...listeners]) listener()
  }
  // Only typing merges with what came before it; every other action is a step of its own.
  const separate = (transaction: Y.Transaction) => {
    if (transaction.origin === null && !isTyping(transaction)) manager.stopCapturing()
  }
  board.on('beforeObserverCalls', separate)
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) manager.on(event, refresh)

  return {
    undo: () => manager.undo() !== null,
    redo: () => manager.redo() !== null,
    state: {
      get: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    close() {
      board.off('beforeObserverCalls', separate)
      manager.destroy()
    },
  }
}

const isTyping = (transaction: Y.Transaction): boolean =>
  transaction.changed.size > 0 && [...transaction.changed.keys()].every(type => type instanceof Y.Text)
