import type { Day, Language, Plan } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'

/** What every export says about itself. A calendar day (UTC) and no time, so that browser and server give the same bytes. */
export interface Stamp {
  readonly workshop: string
  readonly title: string
  readonly language: Language
  readonly day: Day
  readonly messages: Messages
}

/** One way to write the plan into a file. Pure: the same plan and stamp give the same bytes everywhere. */
export interface PlanFormat {
  readonly id: 'csv' | 'json' | 'md'
  readonly label: string
  readonly mediaType: string
  readonly extension: string
  render(plan: Plan, stamp: Stamp): string
}
