import { frameKind } from '@samenbord/wire'

/** Hears of every write frame that leaves; `complete` is true for the answer to the server's SyncStep1. */
export type WriteListener = (complete: boolean) => void

/** A WebSocket class that counts write frames out, so that the server's "stored n" has a meaning. */
export function countingSocket(onWrite: WriteListener): typeof WebSocket {
  return class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = data instanceof Uint8Array ? frameKind(data) : 'unknown'
      super.send(data)
      if (kind === 'syncStep2') onWrite(true)
      if (kind === 'update') onWrite(false)
    }
  }
}
