import type { BoardSnapshot, Day, Disclosure, Language, Plan, SessionSnapshot } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'

/** What every export says about itself. A calendar day (UTC) and no time, so that browser and server give the same bytes. */
export interface Stamp {
  readonly workshop: string
  readonly title: string
  readonly language: Language
  readonly day: Day
  /** Who it is for: `internal` keeps everything, `shareable` leaves out what FORMATS.md lists. */
  readonly edition: Disclosure
  readonly messages: Messages
}

/** Two weights of the house's typeface, as the bytes of TrueType files. */
export interface Letters {
  readonly regular: Uint8Array
  readonly strong: Uint8Array
}

/** Fetches the letters that some formats set into their files; called by those alone. */
export type LoadLetters = () => Promise<Letters>

/** What is exported: the plan, and where the axes and thresholds of its matrix stand. */
export interface Source {
  readonly plan: Plan
  readonly board: Pick<BoardSnapshot, 'log'>
  readonly session: Pick<SessionSnapshot, 'axes' | 'thresholds'>
}

/** What a file consists of. */
export type Content = string | Uint8Array<ArrayBuffer>

export const formatIds = ['csv', 'json', 'md', 'xlsx', 'pdf', 'docx', 'ics', 'svg'] as const
export type FormatId = (typeof formatIds)[number]

/** One way to write the plan into a file. Pure: the same source and stamp give the same bytes everywhere. */
export interface PlanFormat {
  readonly id: FormatId
  readonly label: string
  readonly mediaType: string
  readonly extension: string
  render(source: Source, stamp: Stamp, letters: LoadLetters): Content | Promise<Content>
}
