import { roundsAmong } from '@samenbord/tools/blind-round'
import { useMemo } from 'react'
import { useBlindRounds } from '../../tools/blind-round/use-blind-round.ts'
import { useBoard, useSession } from '../../workshop/use-workshop.tsx'
import { type EvaluateRow, evaluateRows } from './evaluate-rows.ts'

/** Every stakeholder as the Evaluate step shows it; the same rows until the board, the thresholds or a round changes. */
export function useEvaluateRows(): readonly EvaluateRow[] {
  const board = useBoard()
  const { thresholds } = useSession()
  const { rounds, decisions } = useBlindRounds()
  return useMemo(
    () => evaluateRows(board, { thresholds, decisions, rounds: roundsAmong(rounds, board) }),
    [board, thresholds, rounds, decisions],
  )
}
