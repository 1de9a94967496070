import type * as Y from 'yjs'
import type { ToolModel } from '../tool-model.ts'

/** Whether contributors may write on the board. */
export interface LockState {
  readonly locked: boolean
}

const ROOT = 'lock'
const OPEN: LockState = Object.freeze({ locked: false })
const LOCKED: LockState = Object.freeze({ locked: true })

/** Is the board locked? Anything but `true` reads as open. */
export function readLock(session: Y.Doc): LockState {
  return session.getMap(ROOT).get('locked') === true ? LOCKED : OPEN
}

/** Locks or opens the board for contributors; false when it already was so. */
export function setLock(session: Y.Doc, locked: boolean): boolean {
  if (readLock(session).locked === locked) return false
  session.transact(() => session.getMap(ROOT).set('locked', locked))
  return true
}

/** While locked, only facilitators write on the board; drafts stay open. */
export const lock: ToolModel<LockState> = {
  id: ROOT,
  read: readLock,
  vetoes: (state, { kind, role }) => state.locked && kind === 'board' && role !== 'facilitator',
}
