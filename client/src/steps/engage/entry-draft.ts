// The entry being written. Kept outside the screen, so that looking at another step or a lock loses nothing.
import {
  type Attitude,
  type Commitment,
  type Direction,
  type FollowUp,
  type LogEntry,
  type LogType,
  logEngagement,
  type NoteId,
  type WorkshopId,
} from '@samenbord/board'
import { useSnapshot } from '@samenbord/ui'
import { useMayWrite, useMe, useWorkshop } from '../../workshop/use-workshop.tsx'
import { type Cell, cell } from '../../workshop/watched.ts'
import { today } from './days.ts'

export interface EntryDraft {
  readonly date: string
  readonly type: LogType
  readonly direction: Direction
  readonly followUp: FollowUp
  readonly stakeholders: readonly NoteId[]
  readonly summary: string
  readonly attitudeAfter: Attitude | undefined
  readonly commitments: readonly Commitment[]
  /** The entry that this one replaces. */
  readonly corrects: LogEntry | undefined
}

const fresh = (stakeholders: readonly NoteId[]): EntryDraft => ({
  date: today(),
  type: 'meeting',
  direction: 'both',
  followUp: 'none',
  stakeholders,
  summary: '',
  attitudeAfter: undefined,
  commitments: [],
  corrects: undefined,
})

const drafts = new Map<WorkshopId, Cell<EntryDraft>>()

function draftOf(workshop: WorkshopId): Cell<EntryDraft> {
  const known = drafts.get(workshop)
  if (known) return known
  const draft = cell(fresh([]))
  drafts.set(workshop, draft)
  return draft
}

export interface EntryDrafting {
  readonly draft: EntryDraft
  change(part: Partial<EntryDraft>): void
  /** Begins an entry with a stakeholder; what is being written stays, with them added. */
  about(stakeholder: NoteId): void
  correct(entry: LogEntry): void
  cancel(): void
  /** Writes the entry into the log; false when its day does not exist. */
  write(): boolean
}

/** The entry this person is writing in the open workshop. */
export function useEntryDraft(): EntryDrafting {
  const { id, documents, newId, stamp } = useWorkshop()
  const { name } = useMe()
  const mayPlan = useMayWrite().plan
  const state = draftOf(id)
  const draft = useSnapshot(state)
  const isEmpty = draft.summary.trim() === '' && !draft.corrects
  return {
    draft,
    change: part => state.set({ ...state.get(), ...part }),
    about: note =>
      state.set(isEmpty ? fresh([note]) : { ...draft, stakeholders: [...new Set([...draft.stakeholders, note])] }),
    correct: entry => state.set({ ...entry, corrects: entry }),
    cancel: () => state.set(fresh([])),
    write() {
      const { corrects, date, type, direction, followUp, stakeholders, attitudeAfter, commitments } = draft
      const written = logEngagement(documents.board, {
        ...{ date, type, direction, followUp, stakeholders, commitments },
        id: newId(),
        summary: draft.summary.trim(),
        ...stamp(),
        byName: name,
        // an attitude is of the plan, which may be settled
        ...(attitudeAfter && mayPlan && { attitudeAfter }),
        ...(corrects && { correctsId: corrects.id }),
      })
      if (written) state.set({ ...fresh([]), date, type })
      return written
    },
  }
}
