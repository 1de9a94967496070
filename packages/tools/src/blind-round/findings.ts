import type { BoardSnapshot, Finding, Findings, SessionSnapshot } from '@samenbord/board'
import type { BlindRound } from './blind-round.ts'
import { roundsAmong } from './merged.ts'
import type { BlindResult } from './result.ts'
import { type BlindStanding, standingOf } from './standing.ts'

/** What the rounds found of every stakeholder that was in one, for the plan; a finding that says the same stays the same value. */
export function findingsOf(
  all: readonly BlindRound[],
  { notes, placements }: Pick<BoardSnapshot, 'notes' | 'placements'>,
  { thresholds }: Pick<SessionSnapshot, 'thresholds'>,
): Findings {
  const rounds = roundsAmong(all, { notes })
  const told = new Set(rounds.flatMap(({ results }) => results.map(({ note }) => note)))
  return new Map(
    [...told].flatMap(note => {
      const standing = standingOf(rounds, note, { placed: placements.get(note), thresholds })
      return standing ? [[note, keptFinding(standing)] as const] : []
    }),
  )
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
