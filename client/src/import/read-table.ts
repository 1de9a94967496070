import { type FaultyFile, importLimits, type Table } from '@samenbord/import'

/** What reading comes to: rows, or why there are none. */
export type Reading =
  | { readonly table: Table; readonly fault?: undefined }
  | { readonly table?: undefined; readonly fault: FaultyFile | 'tooSlow' }

/** Reads a file in a worker that is ended when it takes too long or `signal` says so; a reading that was ended never resolves. */
export async function readTable(file: Blob, signal: AbortSignal): Promise<Reading> {
  if (file.size > importLimits.file) return { fault: 'tooLarge' }
  const bytes = await file.arrayBuffer()
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
  return new Promise(resolve => {
    const end = (reading?: Reading) => {
      clearTimeout(patience)
      worker.terminate()
      if (reading) resolve(reading)
    }
    const patience = setTimeout(() => end({ fault: 'tooSlow' }), importLimits.patience)
    signal.addEventListener('abort', () => end())
    worker.addEventListener('message', ({ data }: MessageEvent<Reading>) => end(data))
    // out of memory, or a browser without module workers
    worker.addEventListener('error', () => end({ fault: 'broken' }))
    worker.postMessage(bytes, [bytes])
  })
}
