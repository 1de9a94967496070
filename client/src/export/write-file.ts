import type { WorkshopContent } from '@samenbord/board'
import type { Content, FormatId, Source, Stamp } from '@samenbord/export'
import { drawn } from './draw.ts'

/** What the menu offers: the formats, the matrix as pixels, and the workshop itself. */
export type FileKind = FormatId | 'png' | 'workshop'

/** What the worker is asked for. */
export interface Job {
  readonly id: FileKind
  readonly source: Source
  /** What the file of the workshop holds; only that one asks for it. */
  readonly content?: WorkshopContent
  readonly request: Omit<Stamp, 'messages'>
}

/** A file as it was made: its bytes are those that the server gives for the same plan on the same day (UTC). */
export interface Made {
  readonly content: Content
  readonly name: string
  readonly mediaType: string
}

/** Makes a file in a worker that ends when `signal` says so; a file that was given up never resolves. */
export async function writeFile(
  job: Job,
  signal: AbortSignal,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const { content, name, mediaType } = await inWorker(job, signal)
  if (job.id === 'png') return { blob: await drawn(String(content)), name }
  return { blob: new Blob([content], { type: mediaType }), name }
}

function inWorker(job: Job, signal: AbortSignal): Promise<Made> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => worker.terminate())
    worker.addEventListener('message', ({ data }: MessageEvent<Made>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', ({ message }) => {
      worker.terminate()
      reject(new Error(`No file was made: ${message}`))
    })
    worker.postMessage(job)
  })
}
