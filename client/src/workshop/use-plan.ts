import { type Findings, type Plan, planIn, planOf } from '@samenbord/board'
import { findingsOf } from '@samenbord/tools/blind-round'
import { useMemo } from 'react'
import { useLanguage } from '../language/language.tsx'
import { useBlindRounds } from '../tools/blind-round/use-blind-round.ts'
import { useBoard, useSession } from './use-workshop.tsx'

/** The plan as board, session and rounds make it now, in the reader's language. */
export function usePlan(): Plan {
  const board = useBoard()
  const session = useSession()
  const findings = useFindings()
  const { language } = useLanguage()
  return useMemo(() => planIn(planOf(board, session, findings), language), [board, session, findings, language])
}

/** What blind rounds found, by stakeholder. */
export function useFindings(): Findings {
  const rounds = useBlindRounds()
  const board = useBoard()
  const session = useSession()
  return useMemo(() => findingsOf(rounds, board, session), [rounds, board, session])
}
