import type { BoardSnapshot, Finding, Findings, SessionSnapshot } from '@samenbord/board'
import type { BlindRoundState, Decision } from './blind-round.ts'
import { roundsAmong } from './merged.ts'
import type { BlindResult } from './result.ts'
import { type BlindStanding, settledBy, standingOf } from './standing.ts'

/** What rounds found of every stakeholder that was in one, and what was settled without one, for the plan; a finding that says the same stays the same value. */
export function findingsOf(
  { rounds: all, decisions }: Pick<BlindRoundState, 'rounds' | 'decisions'>,
  { notes, placements }: Pick<BoardSnapshot, 'notes' | 'placements'>,
  { thresholds }: Pick<SessionSnapshot, 'thresholds'>,
): Findings {
  const rounds = roundsAmong(all, { notes })
  const told = new Set(rounds.flatMap(({ results }) => results.map(({ note }) => note)))
  const settled = decisions.flatMap(({ note }) => {
    const decision = settledBy(decisions, note, placements.get(note))
    return decision ? [[note, settledFinding(decision)] as const] : []
  })
  return new Map([
    ...settled,
    ...[...told].flatMap(note => {
      const standing = standingOf(rounds, note, { placed: placements.get(note), thresholds })
      // a round that nobody looks at any more leaves the word to whoever settled it later
      const isPast = standing?.status === undefined && settled.some(([one]) => one === note)
      return standing && !isPast ? [[note, keptFinding(standing)] as const] : []
    }),
  ])
}

const settledFindings = new WeakMap<Decision, Finding>()

function settledFinding(decision: Decision): Finding {
  const known = settledFindings.get(decision)
  if (known) return known
  const finding = Object.freeze({ status: 'decided', n: 0, camps: [], reasons: [], decision: decision.reason } as const)
  settledFindings.set(decision, finding)
  return finding
}

const kept = new WeakMap<BlindResult, { readonly standing: BlindStanding; readonly finding: Finding }>()

function keptFinding(standing: BlindStanding): Finding {
  const before = kept.get(standing.result)
  if (before && isSame(before.standing, standing)) return before.finding
  const finding = Object.freeze({
    status: standing.status,
    n: standing.consensus.n,
    camps: standing.consensus.camps.map(({ level, share }) => ({ level, share })),
    reasons: standing.result.reasons,
    decision: standing.status === 'decided' ? standing.decision?.reason : undefined,
  })
  kept.set(standing.result, { standing, finding })
  return finding
}

const isSame = (a: BlindStanding, b: BlindStanding): boolean =>
  a.status === b.status &&
  a.decision?.reason === b.decision?.reason &&
  a.consensus.camps.length === b.consensus.camps.length &&
  a.consensus.camps.every(({ level }, at) => level === b.consensus.camps[at]?.level)
