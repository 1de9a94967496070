import * as Y from 'yjs'
import { boardRoots, sessionRoots } from '../schema/roots.ts'
import { readBoard } from '../snapshot/read-board.ts'
import { readSession } from '../snapshot/read-session.ts'
import type { WorkshopState } from './changes.ts'
import { type Content, contentOf } from './content.ts'
import { restoreContent } from './restore.ts'

/** Why a version was made: the group went to another step, a round was brought out, an earlier version was about to come back, or somebody asked. */
export const versionReasons = ['step', 'reveal', 'restore', 'asked'] as const
export type VersionReason = (typeof versionReasons)[number]

/** What a version keeps: the board, and of the session what the domain owns. What tools keep there is of the moment. */
export interface VersionContent {
  readonly board: Content
  readonly session: Content
}

/** What a version of a workshop would keep now. */
export function versionOf(board: Y.Doc, session: Y.Doc): VersionContent {
  return { board: contentOf(board, boardRoots), session: contentOf(session, sessionRoots) }
}

/** What people would see with this content on the board. */
export function stateOf({ board, session }: VersionContent): WorkshopState {
  const [boardDoc, sessionDoc] = [new Y.Doc(), new Y.Doc()]
  restoreContent(boardDoc, board)
  restoreContent(sessionDoc, session)
  return { board: readBoard(boardDoc), session: readSession(sessionDoc) }
}
