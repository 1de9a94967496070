// The few readings of bytes that this package needs, total: a reader answers undefined where the bytes end too early.
import * as decoding from 'lib0/decoding'

/** Runs `read` over `bytes`; undefined when it runs off the end or meets a number above 2^53 − 1. */
export function readBytes<T>(bytes: Uint8Array, read: (decoder: decoding.Decoder) => T): T | undefined {
  try {
    return read(decoding.createDecoder(bytes))
  } catch {
    // lib0 signals every malformed input by throwing; here that simply means "not readable"
    return undefined
  }
}
