// Writers of ZIP files put the time of writing into them. The same plan shall give the same bytes, so all entries get one time.

const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Midnight of 1 January 1980, where the calendar of ZIP begins. */
const DAWN = 0x00210000

/** The archive with every entry's time set to 1 January 1980. Changes the bytes it is given. */
export function withoutTimes(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) return zip
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === CENTRAL; left--) {
    view.setUint32(at + 12, DAWN, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, DAWN, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}
