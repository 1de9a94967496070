// How a stakeholder stands after blind rounds, as long as what the group found or decided is what the board shows.
import type { Consensus, NoteId, Placement, Thresholds } from '@samenbord/board'
import type { BlindRound, Decision } from './blind-round.ts'
import { type BlindResult, consensusOfResult } from './result.ts'

/** What the newest round says of a stakeholder. */
export interface BlindStanding {
  readonly round: BlindRound
  readonly result: BlindResult
  readonly consensus: Consensus
  readonly decision: Decision | undefined
  /** The same of the round before, to compare. */
  readonly before: Consensus | undefined
  /** Undefined once somebody has placed the stakeholder otherwise: the last drop counts. */
  readonly status: Consensus['status'] | 'decided'
}

/** What the newest round that is done says of a stakeholder; undefined when nobody placed it in any. */
export function standingOf(
  rounds: readonly BlindRound[],
  note: NoteId,
  { placed, thresholds }: { placed: Placement | undefined; thresholds: Thresholds },
): BlindStanding | undefined {
  const told = rounds.flatMap(round => {
    const result = toldOf(round).get(note)
    return result ? [{ round, result, consensus: consensusOfResult(result, thresholds) }] : []
  })
  const newest = told.at(-1)
  if (!newest) return undefined
  const decision = newest.round.decisions.find(one => one.note === note)
  const { status, median } = newest.consensus
  const stands = status === 'split' ? placed === undefined : isSame(placed, median)
  return {
    ...newest,
    decision,
    before: told.at(-2)?.consensus,
    status: decision && isSame(placed, decision.placement) ? 'decided' : stands ? status : undefined,
  }
}

/** What was settled about a stakeholder without a round, as long as the board shows it. */
export const settledBy = (
  decisions: readonly Decision[],
  note: NoteId,
  placed: Placement | undefined,
): Decision | undefined => decisions.find(one => one.note === note && isSame(placed, one.placement))

// Every note asks every round; a round that was read never changes.
const toldByRound = new WeakMap<BlindRound, ReadonlyMap<NoteId, BlindResult>>()

function toldOf(round: BlindRound): ReadonlyMap<NoteId, BlindResult> {
  const known = toldByRound.get(round)
  if (known) return known
  const told = new Map(round.results.filter(({ n }) => n > 0).map(result => [result.note, result]))
  toldByRound.set(round, told)
  return told
}

const isSame = (a: Placement | undefined, b: Placement | undefined): boolean =>
  a !== undefined && b !== undefined && a.influence === b.influence && a.impact === b.impact
