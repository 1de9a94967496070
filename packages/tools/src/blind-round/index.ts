export { type Ballot, type Confidence, confidences, readBallots, withdrawBallot, writeBallot } from './ballot.ts'
export {
  type BlindRound,
  type BlindRoundState,
  closeBlindRound,
  type Decision,
  decide,
  readBlindRounds,
  startBlindRound,
} from './blind-round.ts'
export { findingsOf } from './findings.ts'
export { roundsAmong } from './merged.ts'
export { type BlindProgress, readProgress, sayProgress } from './progress.ts'
export type { BlindResult } from './result.ts'
export { type BlindStanding, standingOf } from './standing.ts'
