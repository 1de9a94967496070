import type { NoteId, ParticipantId } from '@samenbord/board'
import { type Deal, type DealingState, type Progress, progressOf, readDealing } from '@samenbord/tools/dealing'
import { useCallback } from 'react'
import type * as Y from 'yjs'
import { useMessages } from '../../language/language.tsx'
import { useBoard, usePeople, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDocValue } from '../use-doc-value.ts'

/** The deal that is going on. */
export const useDealing = (): DealingState => useDocValue(useWorkshop().documents.session, readDealing)

/** How far a deal is. */
export function useProgress(deal: Deal): Progress {
  const board = useBoard()
  const read = useCallback(
    (doc: Y.Doc) => progressOf(doc, deal, note => (board.notes.get(note)?.status ?? 'merged') !== 'merged'),
    [board, deal],
  )
  return useDocValue(useWorkshop().documents.board, read)
}

/** What a note is called. */
export function useNoteName(): (id: NoteId) => string {
  const board = useBoard()
  return id => board.notes.get(id)?.name ?? ''
}

/** How to call a participant; people who are not here have no name any more. */
export function useNameOf(): (id: ParticipantId) => string {
  const { dealing } = useMessages()
  const people = usePeople()
  return id => people.find(person => person.id === id)?.name ?? dealing.away
}
