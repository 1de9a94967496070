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
  /** Writes onto the board what the drafts hold of a round. Run again with the same drafts it changes nothing. */
  publish(
    board: Y.Doc,
    reveal: { readonly round: RoundId; readonly session: Y.Doc; readonly drafts: readonly Draft[] },
  ): void
  /** Whether nobody needs the drafts any more: there were rounds, and all of them are done. */
  isOver(session: Y.Doc): boolean
  /** Notes in the session that the round is done; it is called once the board is durable, and never before. */
  done(
    session: Y.Doc,
    reveal: { readonly round: RoundId; readonly drafts: readonly Draft[]; readonly at: number },
  ): void
}

/** What a facilitation tool is to the relay and to the rules. Pure: the relay runs it. */
export interface ToolModel<State> {
  /** Also the name of the one root the tool owns in each document it uses. */
  readonly id: string
  /** The session as this tool sees it. Total: broken data reads as the initial state. */
  read(session: Y.Doc): State
  /** Does the tool stand in the way of this write, now? Absent: never. */
  vetoes?(state: State, write: Standing): boolean
  /** Absent: the tool keeps nothing private. */
  readonly reveal?: Reveal
}
