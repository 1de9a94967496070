import type { NoteId } from '../notes/note.ts'
import type { PhaseId } from './phase.ts'

/** The key of the plan entry of one stakeholder in one phase. Ids contain no colon. */
export const entryKey = (stakeholder: NoteId, phase: PhaseId): string => `${stakeholder}:${phase}`

export const stakeholderOfKey = (key: string): NoteId => key.slice(0, Math.max(0, key.indexOf(':')))
export const phaseOfKey = (key: string): PhaseId => key.slice(key.indexOf(':') + 1)
