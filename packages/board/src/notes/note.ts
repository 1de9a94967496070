import type { Instant, Language, ParticipantId } from '../documents.ts'

export type NoteId = string

/** The playbook's groups of stakeholders; the coverage coach asks for each of them but `other`. */
export const categories = [
  'endUserCitizen',
  'endUserBusiness',
  'management',
  'internalDepartment',
  'otherAuthority',
  'externalInterest',
  'other',
] as const
export type Category = (typeof categories)[number]

export const noteKinds = ['person', 'role', 'group', 'organisation', 'department', 'authority'] as const
export type NoteKind = (typeof noteKinds)[number]

export const noteColours = ['yellow', 'orange', 'pink', 'violet', 'blue', 'teal', 'green', 'grey'] as const
export type NoteColour = (typeof noteColours)[number]

export const noteStatuses = ['proposed', 'confirmed', 'parked', 'merged'] as const
export type NoteStatus = (typeof noteStatuses)[number]

/** Top left corner of a note on the Identify canvas, in board units (1 unit = 1 px at 100 %). */
export interface Position {
  readonly x: number
  readonly y: number
}

/** Side of a square note on the Identify canvas, in board units. */
export const NOTE_SIZE = 160

/** One sticky note, naming one stakeholder. */
export interface Note {
  readonly id: NoteId
  readonly name: string
  /** What the stakeholder is called in other languages. */
  readonly names: Readonly<Partial<Record<Language, string>>>
  readonly kind: NoteKind | undefined
  readonly category: Category | undefined
  readonly colour: NoteColour
  readonly status: NoteStatus
  readonly mergedInto: NoteId | undefined
  readonly personalData: boolean
  readonly position: Position
  readonly createdBy: ParticipantId
  readonly createdAt: Instant
}

/** The order in which notes were made; ties by id, so that it is the same on every replica. */
export const byCreation = (a: Pick<Note, 'createdAt' | 'id'>, b: Pick<Note, 'createdAt' | 'id'>): number =>
  a.createdAt - b.createdAt || compareIds(a.id, b.id)

const compareIds = (a: NoteId, b: NoteId): number => (a < b ? -1 : a > b ? 1 : 0)
