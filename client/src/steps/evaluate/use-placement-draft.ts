import type { NoteId, Placement } from '@samenbord/board'
import { useState } from 'react'
import { useBoard } from '../../workshop/use-workshop.tsx'
import type { Desk } from './desk.ts'

export interface PlacementDraft {
  /** What is shown: the draft where there is one, else what is placed. */
  readonly values: { readonly influence: number | undefined; readonly impact: number | undefined }
  /** Both values are known, so that there is a level. */
  readonly whole: Placement | undefined
  /** Shown to everybody at once, written by `commit`. */
  change(part: Partial<Placement>): void
  /** Writes both values as one placement; while one of the two is missing it waits. */
  commit(): void
}

/** A placement made by numbers or sliders; a note that is not placed yet needs both values before anything is written. */
export function usePlacementDraft(desk: Desk, note: NoteId): PlacementDraft {
  const placed = useBoard().placements.get(note)
  const [draft, setDraft] = useState<Partial<Placement>>({})
  const values = { influence: draft.influence ?? placed?.influence, impact: draft.impact ?? placed?.impact }
  const isOurs = () => desk.carry.get()?.note === note

  return {
    values,
    whole: wholeOf(values),
    change(part) {
      setDraft({ ...draft, ...part })
      const placement = wholeOf({ ...values, ...part })
      if (!placement) return
      if (isOurs()) desk.carry.move(placement)
      else desk.carry.take(note, 'pointer', { placement })
    },
    commit() {
      if (isOurs()) desk.carry.release()
      const placement = wholeOf(values)
      if (!placement || Object.keys(draft).length === 0) return
      setDraft({})
      if (placement.influence !== placed?.influence || placement.impact !== placed.impact) desk.place(note, placement)
    },
  }
}

/** A placement, once both values are known. */
export function wholeOf({ influence, impact }: PlacementDraft['values']): Placement | undefined {
  return influence === undefined || impact === undefined ? undefined : { influence, impact }
}
