import {
  type PrivateNote,
  type PrivateWritingState,
  readPrivateNotes,
  readPrivateWriting,
} from '@samenbord/tools/private-writing'
import { useCallback } from 'react'
import type * as Y from 'yjs'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDocValue } from '../use-doc-value.ts'

/** The rounds of private writing, as the group is in them now. */
export const usePrivateWriting = (): PrivateWritingState =>
  useDocValue(useWorkshop().documents.session, readPrivateWriting)

/** One's own notes of a round, which nobody else has. */
export function useOwnNotes(round: string): readonly PrivateNote[] {
  const read = useCallback((draft: Y.Doc) => readPrivateNotes(draft, round), [round])
  return useDocValue(useWorkshop().documents.draft, read)
}
