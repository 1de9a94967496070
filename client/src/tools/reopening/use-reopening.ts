import { liveNotes } from '@samenbord/board'
import { type Move, movesSince, type Reopening, type ReopeningId, readReopenings } from '@samenbord/tools/reopening'
import { useSnapshot } from '@samenbord/ui'
import { useMemo } from 'react'
import { useDesk } from '../../steps/evaluate/desk.ts'
import { useBoard, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDocValue } from '../use-doc-value.ts'

const NO_MOVES: readonly Move[] = []

interface Compared {
  readonly reopenings: readonly Reopening[]
  /** The one that the matrix is compared with; undefined where this person wants none. */
  readonly chosen: Reopening | undefined
  /** Of the notes that are still there, those that have moved since. */
  readonly moves: readonly Move[]
  choose(id: ReopeningId | 'none'): void
}

/** What the matrix on this screen is compared with: the latest reopening until this person chooses otherwise. */
export function useReopening(): Compared {
  const { reopenings } = useDocValue(useWorkshop().documents.session, readReopenings)
  const { compared } = useDesk()
  const wanted = useSnapshot(compared)
  const board = useBoard()
  const latest = reopenings.at(-1)
  const chosen = wanted === 'none' ? undefined : (reopenings.find(({ id }) => id === wanted) ?? latest)
  const moves = useMemo(() => {
    if (!chosen) return NO_MOVES
    const live = new Set(liveNotes(board).map(({ id }) => id))
    return movesSince(chosen, board.placements).filter(({ note }) => live.has(note))
  }, [chosen, board])
  return { reopenings, chosen, moves, choose: compared.set }
}
