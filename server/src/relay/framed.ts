// Builds websocket frames by hand, once per message instead of once per receiver (RFC 6455 §5.2; a server never masks).

const FINAL_BINARY = 0x82

/** The message as one complete, unmasked binary websocket frame. */
export function framed(message: Uint8Array): Buffer {
  const head = message.length < 126 ? 2 : message.length < 0x10000 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + message.length)
  frame[0] = FINAL_BINARY
  if (head === 2) frame[1] = message.length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(message.length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(message.length), 2)
  }
  frame.set(message, head)
  return frame
}
