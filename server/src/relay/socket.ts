import type { FaultCode } from '@samenbord/wire'

/** All that the relay knows of a websocket. */
export interface Socket {
  /** Bytes written but not yet taken by the network. */
  readonly buffered: number
  /** Writes bytes that are already complete websocket frames (see `framed`), so that one buffer serves all receivers. */
  write(framed: Uint8Array): void
  /** Asks the other side for a sign of life; the answer arrives as `heard`. */
  ping(): void
  /** Stops reading, so that the sender is slowed down by the network; what was sent is not lost. */
  pause(): void
  resume(): void
  /** Says why, and ends the connection. */
  close(code: FaultCode): void
}
