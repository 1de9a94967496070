import { importLimits } from '@samenbord/import'
import type { FaultyWorkshopFile } from '@samenbord/import/workshop-file'
import type { Messages } from '@samenbord/messages'
import { api } from '../api/api.ts'
import { readAway } from '../import/read-away.ts'
import { faultText } from '../screen/fault-text.ts'
import { enterAsFacilitator } from './start.ts'

/** What a workshop file says of itself, or why it is none. */
export type WorkshopReading =
  | { readonly title: string }
  | { readonly fault: FaultyWorkshopFile | 'tooSlow'; readonly where?: string }

/** The id of the workshop that a file became, or what went wrong in the reader's language. */
export type Opened = { readonly workshop: string; readonly problem?: undefined } | { readonly problem: string }

/** Opens a workshop file as a new workshop and joins it as its facilitator. */
export async function openFile(file: Blob, messages: Messages, signal: AbortSignal): Promise<Opened> {
  const reading = await readWorkshop(file, signal)
  if ('fault' in reading) return { problem: problemOf(reading, messages) }
  const entered = await enterAsFacilitator(await api.openFile(file), messages)
  return entered.ok ? { workshop: entered.value.workshop } : { problem: faultText(messages, entered.code) }
}

async function readWorkshop(file: Blob, signal: AbortSignal): Promise<WorkshopReading> {
  if (file.size > importLimits.file) return { fault: 'tooLarge' }
  const worker = new Worker(new URL('./read-workshop-worker.ts', import.meta.url), { type: 'module' })
  return readAway<WorkshopReading>(worker, await file.arrayBuffer(), signal)
}

function problemOf({ fault, where }: Extract<WorkshopReading, { fault: string }>, { landing }: Messages): string {
  return fault === 'broken' ? landing.fileFault.broken(where ?? '?') : landing.fileFault[fault]
}
