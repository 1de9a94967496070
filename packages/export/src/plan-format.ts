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

/** What is exported: the plan, and where the axes and thresholds of its matrix stand. */
export interface Source {
  readonly plan: Plan
  readonly board: Pick<BoardSnapshot, 'log'>
  readonly session: Pick<SessionSnapshot, 'axes' | 'thresholds'>
}

/** What a file consists of. */
export type Content = string | Uint8Array<ArrayBuffer>

export const formatIds = ['csv', 'json', 'md', 'xlsx', 'ics', 'svg'] as const
export type FormatId = (typeof formatIds)[number]

/** One way to write the plan into a file. Pure: the same source and stamp give the same bytes everywhere. */
export interface PlanFormat {
  readonly id: FormatId
  readonly label: string
  readonly mediaType: string
  readonly extension: string
  render(source: Source, stamp: Stamp): Content | Promise<Content>
}
