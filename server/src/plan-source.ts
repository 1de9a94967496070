import {
  type BoardSnapshot,
  planOf,
  readBoard,
  readSession,
  type SessionSnapshot,
  type WorkshopId,
} from '@samenbord/board'
import type { Source } from '@samenbord/export'
import { findingsOf, readBlindRounds } from '@samenbord/tools/blind-round'
import type * as Y from 'yjs'
import type { Relay } from './relay/relay.ts'

/** What the files of a plan are made of, with all of its workshop. */
export interface PlanSource extends Source {
  readonly board: BoardSnapshot
  readonly session: SessionSnapshot
}

/** The plan of a workshop as its documents are now. */
export async function planSource(relay: Pick<Relay, 'read'>, workshop: WorkshopId): Promise<PlanSource> {
  const session = await relay.read({ kind: 'session', workshop }, readWithRounds)
  const board = await relay.read({ kind: 'board', workshop }, readBoard)
  return planFrom(board, session)
}

/** The plan of documents that no relay holds. */
export const planSourceOf = (documents: { readonly board: Y.Doc; readonly session: Y.Doc }): PlanSource =>
  planFrom(readBoard(documents.board), readWithRounds(documents.session))

const readWithRounds = (doc: Y.Doc) => ({ session: readSession(doc), rounds: readBlindRounds(doc) })

function planFrom(board: BoardSnapshot, { session, rounds }: ReturnType<typeof readWithRounds>): PlanSource {
  return { board, session, plan: planOf(board, session, findingsOf(rounds, board, session)) }
}
