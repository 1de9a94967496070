import type * as Y from 'yjs'
import type { ToolModel } from '../tool-model.ts'

/** Whether people see each other's cursors. */
export interface CursorsState {
  readonly hidden: boolean
}

const ROOT = 'cursors'
const SHOWN: CursorsState = Object.freeze({ hidden: false })
const HIDDEN: CursorsState = Object.freeze({ hidden: true })

/** Are cursors hidden? Anything but `true` reads as shown. */
export function readCursors(session: Y.Doc): CursorsState {
  return session.getMap(ROOT).get('hidden') === true ? HIDDEN : SHOWN
}

/** Hides everybody's cursors, or shows them; false when it already was so. */
export function hideCursors(session: Y.Doc, hidden: boolean): boolean {
  if (readCursors(session).hidden === hidden) return false
  session.transact(() => session.getMap(ROOT).set('hidden', hidden))
  return true
}

/** Hiding cursors as the relay knows it: a wish of the facilitator's to the pages, which no frame can offend. */
export const cursors: ToolModel<CursorsState> = { id: ROOT, read: readCursors }
