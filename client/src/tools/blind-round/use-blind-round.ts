import type { Note, NoteId } from '@samenbord/board'
import {
  type Ballot,
  type BlindProgress,
  type BlindRound,
  type BlindRoundState,
  readBallots,
  readBlindRounds,
  readProgress,
} from '@samenbord/tools/blind-round'
import { useCallback, useMemo } from 'react'
import type * as Y from 'yjs'
import { useBoard, usePeople, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDocValue } from '../use-doc-value.ts'

/** The blind rounds, as the group is in them now. */
export const useBlindRounds = (): BlindRoundState => useDocValue(useWorkshop().documents.session, readBlindRounds)

/** One's own ballots of a round, by note; nobody else has them. */
export function useOwnBallots(round: string): ReadonlyMap<NoteId, Ballot> {
  const read = useCallback((draft: Y.Doc) => readBallots(draft, round), [round])
  const ballots = useDocValue(useWorkshop().documents.draft, read)
  return useMemo(() => new Map(ballots.map(ballot => [ballot.note, ballot])), [ballots])
}

/** The stakeholders of a round that are still there. */
export function useRoundNotes({ notes }: BlindRound): readonly Note[] {
  const board = useBoard()
  return useMemo(
    () =>
      notes.flatMap(id => {
        const note = board.notes.get(id)
        return note && note.status !== 'merged' ? [note] : []
      }),
    [board, notes],
  )
}

/** How far everybody here is who may place: how many they have settled. */
export function useBlindProgress(round: string): readonly (BlindProgress & { readonly name: string })[] {
  const read = useCallback((board: Y.Doc) => readProgress(board, round), [round])
  const told = useDocValue(useWorkshop().documents.board, read)
  return usePeople().flatMap(({ id, name, role }) => {
    if (role === 'viewer') return []
    const settled = told.find(({ participant }) => participant === id)?.settled ?? 0
    return [{ participant: id, name, settled }]
  })
}
