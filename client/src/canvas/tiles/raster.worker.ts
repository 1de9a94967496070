// Paints tiles off the main thread, from its own copy of the notes. Says nothing of its own accord but that it is ready.

import { inkOf } from '../paint/ink.ts'
import { NOTE_FAMILY, openFontMetrics } from '../paint/measure.ts'
import { type NotePainter, openNotePainter } from '../paint/note-painter.ts'
import { type PaintOrder, paintOrder } from './paint-order.ts'
import { SlotCopy } from './slot-copy.ts'
import type { FontPart, FromWorker, Look, ToWorker } from './worker-messages.ts'

/** What a worker has around it; TypeScript reads this file among those of the page. */
interface WorkerScope {
  readonly fonts: { add(face: FontFace): void }
  postMessage(message: FromWorker, transfer: Transferable[]): void
}

const scope = self as unknown as WorkerScope
let look: Look | undefined
const notes = new SlotCopy()
const canvas = new OffscreenCanvas(1, 1)
const palette = () => mustLook().palette
/** Only once the fonts are here: a worker remembers for good what it found for a font that was not loaded yet. */
let painter: NotePainter | undefined

function mustLook(): Look {
  if (!look) throw new Error('Asked to paint before the colours came')
  return look
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'fonts':
      void loadFonts(data.parts).then(() => {
        painter = openNotePainter({
          font: openFontMetrics(),
          palette,
          labelOf: category => mustLook().labels[category],
        })
        say({ kind: 'ready' })
      })
      return
    case 'look':
      look = data.look
      return
    case 'slots':
      notes.take(data.slots)
      return
    case 'paint': {
      const bitmap = paint(data.order)
      say({ kind: 'painted', id: data.id, bitmap }, [bitmap])
    }
  }
}

function paint(order: PaintOrder): ImageBitmap {
  const width = Math.ceil(order.size.width * order.ratio)
  const height = Math.ceil(order.size.height * order.ratio)
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const ink = inkOf(canvas, { opaque: true })
  if (ink && painter) paintOrder(ink, order, { notes, painter, palette })
  return canvas.transferToImageBitmap()
}

/** A part that does not come leaves the system's font, as on the page. */
async function loadFonts(parts: readonly FontPart[]): Promise<void> {
  const faces = parts.map(
    ({ url, range }) => new FontFace(NOTE_FAMILY, `url(${url})`, { unicodeRange: range, weight: '100 900' }),
  )
  for (const face of faces) scope.fonts.add(face)
  await Promise.allSettled(faces.map(face => face.load()))
}

function say(message: FromWorker, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer)
}
