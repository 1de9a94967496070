// Each field of a plan entry has a key of its own in one flat map, so that two people who are the first to write in a cell,
// at the same time, both keep what they wrote: two nested maps under one key would lose one of them.
import type { NoteId } from '../notes/note.ts'
import type { ProfileId } from '../profiles/profile.ts'
import type { PhaseId } from './phase.ts'
import { type EntryField, entryFields } from './plan-entry.ts'

/** Which cell of the plan: of a stakeholder, or of a profile that stands there for its members. */
export interface CellAddress {
  readonly stakeholder: NoteId | ProfileId
  readonly phase: PhaseId
}

/** The key of the plan entry of one stakeholder in one phase, in a snapshot. Ids contain no colon. */
export const entryKey = (stakeholder: NoteId, phase: PhaseId): string => `${stakeholder}:${phase}`

/** All that can be written in a cell. */
export const cellFields = [...entryFields, 'override', 'status', 'disclosure'] as const
export type CellField = EntryField | 'override' | 'status' | 'disclosure'

/** The key of one field of one cell, in the document. */
export const fieldKey = ({ stakeholder, phase }: CellAddress, field: CellField): string =>
  `${stakeholder}:${phase}:${field}`

/** What a key of the document stands for; undefined when it is none of ours. Total. */
export function readFieldKey(key: string): (CellAddress & { readonly field: CellField }) | undefined {
  const [stakeholder, phase, name, ...rest] = key.split(':')
  const field = cellFields.find(option => option === name)
  if (!stakeholder || !phase || !field || rest.length > 0) return undefined
  return { stakeholder, phase, field }
}
