import type { ParticipantId, Standing } from '@samenbord/board'
import type * as Y from 'yjs'

/** Names one round of a tool. */
export type RoundId = string

/** What one participant kept private, as stored. */
export interface Draft {
  readonly participant: ParticipantId
  readonly doc: Y.Doc
}

/** How a tool brings out what drafts hold, once a facilitator has closed a round. The relay runs it, as its author. */
export interface Reveal {
  /** Closed rounds that are not done. */
  due(session: Y.Doc): readonly RoundId[]
  /** Writes onto the board what comes of the drafts of a round. Run again with the same drafts it changes nothing. */
  publish(
    board: Y.Doc,
    reveal: { readonly round: RoundId; readonly session: Y.Doc; readonly drafts: readonly Draft[] },
  ): void
  /** Whether drafts are needed: `unused` without any round, `needed` while one is not done, `over` once all are. */
  need(session: Y.Doc): 'unused' | 'needed' | 'over'
  /** Notes in the session that the round is done, and what came of it; it is called once the board is durable, and never before. */
  done(
    session: Y.Doc,
    reveal: { readonly round: RoundId; readonly board: Y.Doc; readonly drafts: readonly Draft[]; readonly at: number },
  ): void
}

/** A write that somebody is about to make. */
export interface Attempt extends Standing {
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number
}

/** What a facilitation tool is to the relay and to the rules. Pure: the relay runs it. */
export interface ToolModel<State> {
  /** Also the name of the one root the tool owns in each document it uses. */
  readonly id: string
  /** The session as this tool sees it. Total: broken data reads as the initial state. */
  read(session: Y.Doc): State
  /** Does the tool stand in the way of this write, now? Absent: never. */
  vetoes?(state: State, attempt: Attempt): boolean
  /** The top-level names of a document that the tool closes to this writer, though the rest stays open. Absent: none. */
  closes?(state: State, attempt: Attempt): readonly string[]
  /** Absent: the tool keeps nothing private. */
  readonly reveal?: Reveal
}
