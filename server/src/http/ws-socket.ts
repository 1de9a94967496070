import type { Socket as NetSocket } from 'node:net'
import { type FaultCode, faults } from '@samenbord/wire'
import type { WebSocket } from 'ws'
import type { Socket } from '../relay/socket.ts'

const CLOSING_PATIENCE = 2000

/** The relay's view of one websocket. Finished frames go straight to the network socket: `ws` would frame them once per receiver. */
export function wsSocket(ws: WebSocket, network: NetSocket): Socket {
  return {
    get buffered() {
      return network.writableLength
    },
    write(frames) {
      if (ws.readyState === ws.OPEN) network.write(frames)
    },
    ping() {
      if (ws.readyState === ws.OPEN) ws.ping()
    },
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    close(code: FaultCode) {
      // a paused socket would never read the other side's goodbye
      if (ws.isPaused) ws.resume()
      ws.close(faults[code].closeCode, code)
      setTimeout(() => ws.terminate(), CLOSING_PATIENCE).unref()
    },
  }
}
