// What the relay counts while it works. Only numbers by kind: nothing here can name a person, a workshop or a text.
import type { FaultCode, FrameKind } from '@samenbord/wire'

/** How often each of a few words came up. */
export class Tally<Word extends string> {
  readonly #counts = new Map<Word, number>()

  add(word: Word): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
  }

  entries(): Iterable<[Word, number]> {
    return this.#counts.entries()
  }
}

/** Running totals since the process began. */
export class Counts {
  /** Frames taken from clients, by kind. */
  readonly frames = new Tally<FrameKind>()
  /** Writes that were not let in, by reason. */
  readonly refusals = new Tally<FaultCode>()
  /** Connections ended by the server, by reason. */
  readonly closings = new Tally<FaultCode>()
  /** Documents that an update broke and that were loaded anew. */
  spoiled = 0
  /** Structs that were there and were deleted. */
  deleted = 0
  bytesOut = 0
  bytesIn = 0
  /** Handshakes let through to the relay. */
  handshakes = 0
  /** Handshakes sent away because too many were waiting. */
  turnedAway = 0
  /** Hears how long each append took to become durable, in milliseconds. */
  appended: (ms: number) => void = () => {}
}
