import { importLimits } from '@samenbord/import'

/** Why a worker came to nothing, whatever it reads: it took too long, or it broke down. */
export interface Unread {
  readonly fault: 'tooSlow' | 'broken'
}

/** Has a worker read bytes; it is ended when it takes too long or `signal` says so, and a reading that was ended never resolves. */
export function readAway<T>(worker: Worker, bytes: ArrayBuffer, signal: AbortSignal): Promise<T | Unread> {
  return new Promise(resolve => {
    const end = (reading?: T | Unread) => {
      clearTimeout(patience)
      worker.terminate()
      if (reading) resolve(reading)
    }
    const patience = setTimeout(() => end({ fault: 'tooSlow' }), importLimits.patience)
    signal.addEventListener('abort', () => end())
    worker.addEventListener('message', ({ data }: MessageEvent<T>) => end(data))
    // out of memory, or a browser without module workers
    worker.addEventListener('error', () => end({ fault: 'broken' }))
    worker.postMessage(bytes, [bytes])
  })
}
