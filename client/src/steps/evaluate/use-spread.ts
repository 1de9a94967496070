import { roundsAmong, standingOf } from '@samenbord/tools/blind-round'
import { useSnapshot } from '@samenbord/ui'
import { useMemo } from 'react'
import type { Spread } from '../../canvas/matrix/paint-spread.ts'
import { useBlindRounds } from '../../tools/blind-round/use-blind-round.ts'
import { useBoard, useSession, useWorkshop } from '../../workshop/use-workshop.tsx'

/** What blind rounds found about the one stakeholder that is selected, for the matrix to draw. */
export function useSpread(): Spread | undefined {
  const { rounds } = useBlindRounds()
  const { thresholds } = useSession()
  const board = useBoard()
  const selected = useSnapshot(useWorkshop().selection)
  const [note] = selected
  return useMemo(() => {
    if (selected.size !== 1 || note === undefined) return undefined
    const standing = standingOf(roundsAmong(rounds, board), note, { placed: undefined, thresholds })
    const median = standing?.consensus.median
    if (!standing || !median) return undefined
    return { points: standing.result.points, median, range: standing.consensus.spread, before: standing.before?.median }
  }, [rounds, board, thresholds, selected.size, note])
}
