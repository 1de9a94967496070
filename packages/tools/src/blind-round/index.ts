export { type Ballot, type Confidence, confidences, readBallots, withdrawBallot, writeBallot } from './ballot.ts'
export {
  type BlindRound,
  type BlindRoundState,
  closeBlindRound,
  type Decision,
  decide,
  readBlindRounds,
  settleDirectly,
  startBlindRound,
} from './blind-round.ts'
export { findingsOf } from './findings.ts'
export { roundsAmong } from './merged.ts'
export { type BlindProgress, readProgress, sayProgress } from './progress.ts'
export type { BlindResult } from './result.ts'
export { type BlindStanding, settledBy, standingOf } from './standing.ts'
