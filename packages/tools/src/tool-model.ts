import type { Standing } from '@samenbord/board'
import type * as Y from 'yjs'

/** What a facilitation tool is to the relay and to the rules. Pure: the relay runs it. */
export interface ToolModel<State> {
  /** Also the name of the one root the tool owns in each document it uses. */
  readonly id: string
  /** The session as this tool sees it. Total: broken data reads as the initial state. */
  read(session: Y.Doc): State
  /** Does the tool stand in the way of this write, now? Absent: never. */
  vetoes?(state: State, write: Standing): boolean
}
