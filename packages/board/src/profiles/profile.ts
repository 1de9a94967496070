import type { NoteColour } from '../notes/note.ts'

export type ProfileId = string

export const patterns = ['plain', 'stripes', 'dots', 'grid', 'waves', 'zigzag', 'checks', 'diagonal'] as const
export type Pattern = (typeof patterns)[number]

/** Lists a profile card carries; each holds short free texts. */
export const profileLists = ['characteristics', 'motives', 'expectations', 'concerns', 'channels', 'languages'] as const
export type ProfileList = (typeof profileLists)[number]

/** A type of stakeholder, representative or divergent; told apart by colour and pattern. */
export interface Profile extends Readonly<Record<ProfileList, readonly string[]>> {
  readonly id: ProfileId
  readonly name: string
  readonly colour: NoteColour
  readonly pattern: Pattern
  /** Its place among the profiles: they are shown in order of making. */
  readonly order: number
}
