import type { Language, WorkshopContent } from '@samenbord/board'
import type { Content, FormatId, Look, Source, Stamp } from '@samenbord/export'
import { drawn } from './draw.ts'

/** What the menu offers: the formats, the matrix as pixels, the board as lines and as pixels, and the workshop itself. */
export type FileKind = FormatId | 'png' | 'boardSvg' | 'boardPng' | 'workshop'

/** What the worker is asked for. */
export interface Job {
  readonly id: FileKind
  readonly source: Source
  /** On what pictures stand. */
  readonly ground: Look['ground']
  /** What the file of the workshop holds; only that one asks for it. */
  readonly content?: WorkshopContent
  readonly request: Omit<Stamp, 'messages'>
}

/** What the worker is to fetch before anybody asks for a file. */
export interface Provision {
  readonly language: Language
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
  if (job.id === 'png' || job.id === 'boardPng') return { blob: await drawn(String(content)), name }
  return { blob: new Blob([content], { type: mediaType }), name }
}

/** Has the browser fetch what most files are made with, so that they can be made without a network later. */
export function fetchAhead(provision: Provision): void {
  if (!('Worker' in globalThis)) return
  const worker = startWorker()
  const end = () => worker.terminate()
  worker.addEventListener('message', end)
  worker.addEventListener('error', end)
  worker.postMessage(provision)
}

const startWorker = () => new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })

function inWorker(job: Job, signal: AbortSignal): Promise<Made> {
  const worker = startWorker()
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
