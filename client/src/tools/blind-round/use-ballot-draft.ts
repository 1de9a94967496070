import type { NoteId, Placement } from '@samenbord/board'
import { type Ballot, writeBallot } from '@samenbord/tools/blind-round'
import { useState } from 'react'
import { type PlacementDraft, wholeOf } from '../../steps/evaluate/use-placement-draft.ts'
import { useWorkshop } from '../../workshop/use-workshop.tsx'

export interface BallotDraft extends PlacementDraft {
  /** Keeps another confidence or reason with the placement, or skips the stakeholder. */
  keep(part: Partial<Omit<Ballot, 'note'>>): void
}

/** A placement that only its author sees; a stakeholder that is not placed yet needs both values before anything is kept. */
export function useBallotDraft(round: string, note: NoteId, ballot: Ballot | undefined): BallotDraft {
  const { documents } = useWorkshop()
  const [draft, setDraft] = useState<Partial<Placement>>({})
  const placed = ballot?.placement
  const values = { influence: draft.influence ?? placed?.influence, impact: draft.impact ?? placed?.impact }
  const keep: BallotDraft['keep'] = part =>
    writeBallot(documents.draft, round, {
      note,
      placement: placed,
      confidence: ballot?.confidence ?? 2,
      reason: ballot?.reason ?? '',
      ...part,
    })
  return {
    values,
    whole: wholeOf(values),
    change: part => setDraft({ ...draft, ...part }),
    commit() {
      const placement = wholeOf(values)
      if (!placement || Object.keys(draft).length === 0) return
      setDraft({})
      keep({ placement })
    },
    keep,
  }
}
