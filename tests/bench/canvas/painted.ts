// Is the board on the screen? Looked at from outside, in a screenshot, the same way for every app.
import { inflateSync } from 'node:zlib'
import type { CDPSession } from 'playwright-core'

/** A pixel is a note's when its colours are this far apart. */
const COLOURFUL = 25
/** Of the middle of the screen this much must be notes. */
const SHARE = 0.3
const POLL_LIMIT_MS = 60_000

/** Waits until the middle of the screen is full of notes; answers the milliseconds since `since` (of performance.now()). */
export async function untilPainted(session: CDPSession, since: number): Promise<number> {
  const clip = { x: 540, y: 300, width: 200, height: 200, scale: 0.25 }
  while (performance.now() - since < POLL_LIMIT_MS) {
    // a page that is just being replaced has no picture yet
    const shot = await session.send('Page.captureScreenshot', { format: 'png', clip }).catch(() => undefined)
    if (shot && colourfulShare(Buffer.from(shot.data, 'base64')) > SHARE) return performance.now() - since
  }
  throw new Error('The board never appeared')
}

function colourfulShare(png: Buffer): number {
  const { pixels, channels } = pixelsOf(png)
  let colourful = 0
  for (let at = 0; at < pixels.length; at += channels) {
    const [r = 0, g = 0, b = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
    if (Math.max(r, g, b) - Math.min(r, g, b) > COLOURFUL) colourful++
  }
  return colourful / (pixels.length / channels)
}

/** Eight bits a channel, not interlaced: what browsers write. */
function pixelsOf(png: Buffer): { pixels: Uint8Array; channels: number } {
  const channels = png[25] === 6 ? 4 : 3
  const size = { row: png.readUInt32BE(16) * channels, rows: png.readUInt32BE(20), channels }
  return { pixels: unfiltered(inflateSync(dataOf(png)), size), channels }
}

/** The parts of the file that hold pixels, as one. */
function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return Buffer.concat(parts)
}

function unfiltered(raw: Buffer, { row, rows, channels }: { row: number; rows: number; channels: number }): Uint8Array {
  const pixels = new Uint8Array(row * rows)
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (pixels[y * row + x] ?? 0))
  for (let y = 0; y < rows; y++) {
    const filter = raw[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x++) {
      const near = { filter, left: at(x - channels, y), up: at(x, y - 1), corner: at(x - channels, y - 1) }
      pixels[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + predicted(near)
    }
  }
  return pixels
}

function predicted({ filter, left, up, corner }: { filter: number; left: number; up: number; corner: number }): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter === 0) return 0
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
