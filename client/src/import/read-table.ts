import { type FaultyFile, importLimits, type Table } from '@samenbord/import'
import { readAway } from './read-away.ts'

/** What reading comes to: rows, or why there are none. */
export type Reading =
  | { readonly table: Table; readonly fault?: undefined }
  | { readonly table?: undefined; readonly fault: FaultyFile | 'tooSlow' }

/** Reads a file in a worker that is ended when it takes too long or `signal` says so; a reading that was ended never resolves. */
export async function readTable(file: Blob, signal: AbortSignal): Promise<Reading> {
  if (file.size > importLimits.file) return { fault: 'tooLarge' }
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
  return readAway<Reading>(worker, await file.arrayBuffer(), signal)
}
