import * as Y from 'yjs'
import { boardRoot, boardRoots } from '../schema/roots.ts'
import type { Watched } from '../snapshot/snapshot.ts'

/** Undo and redo of one's own actions on the board; what others did stays. */
export interface History {
  undo(): boolean
  redo(): boolean
  /** Lets the next action begin a step of its own, even when it is more typing in the same note. */
  separate(): void
  /** Forgets every step: what was done before can no longer be taken back, nor done again. */
  forget(): void
  readonly state: Watched<{ readonly canUndo: boolean; readonly canRedo: boolean }>
  close(): void
}

// Typing on in one note within this time is one undo step.
const TYPING_MS = 400

/** Follows the board's own actions: local transactions without an origin (remote updates carry their provider as origin). */
export function openHistory(board: Y.Doc): History {
  const manager = new Y.UndoManager(
    boardRoots.map(root => boardRoot(board, root)),
    { captureTimeout: TYPING_MS, captureTransaction: transaction => transaction.local },
  )
  const listeners = new Set<() => void>()
  let state = stateOf(manager)
  const refresh = () => {
    const next = stateOf(manager)
    if (next.canUndo === state.canUndo && next.canRedo === state.canRedo) return
    state = next
    for (const listener of [...listeners]) listener()
  }
  // steps that others have made void leave the stack without an event
  const popped = (step: unknown): boolean => {
    refresh()
    return step !== null
  }
  const stopSteps = beginSteps(board, manager)
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) manager.on(event, refresh)

  return {
    undo: () => popped(manager.undo()),
    redo: () => popped(manager.redo()),
    separate: () => manager.stopCapturing(),
    forget: () => manager.clear(),
    state: {
      get: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    close() {
      stopSteps()
      manager.destroy()
      listeners.clear()
    },
  }
}

const stateOf = ({ undoStack, redoStack }: Y.UndoManager) =>
  Object.freeze({ canUndo: undoStack.length > 0, canRedo: redoStack.length > 0 })

/** Makes every own action a step of its own, but for typing that goes on in the note just written or just made. */
function beginSteps(board: Y.Doc, manager: Y.UndoManager): () => void {
  let writing: Y.Text | undefined
  let firstClock = Number.POSITIVE_INFINITY
  const begin = (transaction: Y.Transaction) => {
    if (!transaction.local || transaction.origin !== null || transaction.changed.size === 0) return
    const text = typedText(transaction)
    const isMadeInThisStep = text?._item?.id.client === board.clientID && text._item.id.clock >= firstClock
    const goesOn = text !== undefined && (text === writing || isMadeInThisStep)
    if (!goesOn) manager.stopCapturing()
    writing = text
    firstClock = text ? Number.POSITIVE_INFINITY : (transaction.beforeState.get(board.clientID) ?? 0)
  }
  board.on('beforeObserverCalls', begin)
  return () => board.off('beforeObserverCalls', begin)
}

/** The one text this transaction wrote in, if it did nothing else. */
function typedText(transaction: Y.Transaction): Y.Text | undefined {
  const [only, ...others] = transaction.changed.keys()
  return only instanceof Y.Text && others.length === 0 ? only : undefined
}
