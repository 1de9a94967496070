import { NOTE_SIZE } from '@samenbord/board'
import type { Point } from '../camera.ts'
import type { Ink } from './ink.ts'

/** The frame around a selected note, equally thick at every zoom. The context's unit is a board unit. */
export function paintSelection(context: Ink, { at, zoom, colour }: { at: Point; zoom: number; colour: string }): void {
  const line = 2 / zoom
  const gap = 2 / zoom
  context.strokeStyle = colour
  context.lineWidth = line
  context.beginPath()
  const reach = gap + line / 2
  context.roundRect(at.x - reach, at.y - reach, NOTE_SIZE + 2 * reach, NOTE_SIZE + 2 * reach, 3 + gap)
  context.stroke()
}
