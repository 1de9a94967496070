// How the generator knows its own messages again on the other side, whatever a server packs them into: a position on the board
// whose eight bytes hold sender and number, and a cursor whose digits do.

/** The first bytes of a marked position in an update; what follows are two bytes of sender and two of number. */
const POSITION_MARK = Buffer.from([123, 0x40, 0x8f, 0x53, 0x42])
const CURSOR_MARK = Buffer.from('"x":73')
const DIGITS = 4

/** A coordinate of about 1,000 that says who moved a note and for the how manieth time (1 to 65,535). */
export function markedPosition(sender: number, number: number): number {
  const bytes = Buffer.from([0x40, 0x8f, 0x53, 0x42, sender >> 8, sender & 255, number >> 8, number & 255])
  return bytes.readDoubleBE(0)
}

/** A coordinate whose digits say who points and for the how manieth time (1 to 999,999). */
export function markedCursor(sender: number, number: number): number {
  return 73_0000_000000 + sender * 1_000_000 + number
}

export type OnMark = (sender: number, number: number) => void

/** Tells of every marked position between `start` and `end`. */
export function positionsIn(buffer: Buffer, [start, end]: readonly [number, number], tell: OnMark): void {
  for (let at = buffer.indexOf(POSITION_MARK, start); at >= 0 && at < end; at = buffer.indexOf(POSITION_MARK, at)) {
    at += POSITION_MARK.length
    tell(buffer.readUInt16BE(at), buffer.readUInt16BE(at + 2))
    at += 4
  }
}

/** Tells of every marked cursor between `start` and `end`. */
export function cursorsIn(buffer: Buffer, [start, end]: readonly [number, number], tell: OnMark): void {
  for (let at = buffer.indexOf(CURSOR_MARK, start); at >= 0 && at < end; at = buffer.indexOf(CURSOR_MARK, at)) {
    at += CURSOR_MARK.length
    tell(numberAt(buffer, at, DIGITS), numberAt(buffer, at + DIGITS, 6))
    at += DIGITS + 6
  }
}

function numberAt(buffer: Buffer, start: number, digits: number): number {
  let value = 0
  for (let at = start; at < start + digits; at += 1) value = value * 10 + (buffer[at] ?? 48) - 48
  return value
}
