// Copy, cut and paste: notes keep colour, category and arrangement between boards; other programs get and give plain lines.

import { type ClippedNote, clipNotes, linesOf, liveNotes, readClip } from '@samenbord/board'
import { centreOf, type Spot } from '../camera.ts'
import type { CanvasParts } from '../canvas-parts.ts'
import { extentOf, NOTE_GAP } from '../layout/free-spots.ts'
import { spotsInView } from '../layout/spots-in-view.ts'
import type { NoteCommands, NoteWish } from './note-commands.ts'

const MIME = 'application/x-samenbord-notes+json'

/** Hears copy, cut and paste while `isOurs` says that they are meant for the canvas; the answer ends it. */
export function bindClipboard(
  parts: CanvasParts,
  commands: NoteCommands,
  where: { isOurs(): boolean; pointer(): Spot | undefined },
) {
  const unbind = new AbortController()
  const { signal } = unbind

  function copy(event: ClipboardEvent): boolean {
    const ids = commands.selected()
    if (!where.isOurs() || ids.length === 0 || !event.clipboardData) return false
    event.preventDefault()
    const snapshot = parts.workshop.board.get()
    const chosen = new Set(ids)
    const names = liveNotes(snapshot).flatMap(note => (chosen.has(note.id) ? [note.name.replaceAll('\n', ' ')] : []))
    event.clipboardData.setData(MIME, clipNotes(snapshot, ids))
    event.clipboardData.setData('text/plain', names.join('\n'))
    return true
  }

  function paste(event: ClipboardEvent): void {
    if (!where.isOurs() || !commands.mayWrite() || !event.clipboardData) return
    const clipped = readClip(event.clipboardData.getData(MIME))
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (clipped.length === 0 && lines.length === 0) return
    event.preventDefault()
    commands.add(clipped.length > 0 ? arranged(clipped) : listed(lines))
  }

  /** As they were arranged, around the pointer or the middle of the view, and not exactly on top of others. */
  function arranged(clipped: readonly ClippedNote[]): readonly NoteWish[] {
    const extent = extentOf(clipped.map(note => note.position))
    if (!extent) return []
    const middle = where.pointer() ?? centreOf(parts.view.camera(), parts.view.size())
    let dx = Math.round(middle.x - extent.x - extent.width / 2)
    let dy = Math.round(middle.y - extent.y - extent.height / 2)
    const hides = ({ position: { x, y } }: ClippedNote) =>
      parts.scene.query({ x: x + dx, y: y + dy, width: 0, height: 0 }).some(slot => {
        const there = parts.scene.positionOf(slot)
        return Math.abs(there.x - x - dx) < NOTE_GAP && Math.abs(there.y - y - dy) < NOTE_GAP
      })
    for (let tries = 0; tries < 50 && clipped.some(hides); tries++) {
      dx += 2 * NOTE_GAP
      dy += 2 * NOTE_GAP
    }
    return clipped.map(({ name, colour, category, kind, position }) => ({
      name,
      colour,
      position: { x: position.x + dx, y: position.y + dy },
      ...(category && { category }),
      ...(kind && { kind }),
    }))
  }

  function listed(lines: readonly string[]): readonly NoteWish[] {
    const spots = spotsInView(parts, lines.length)
    return lines.flatMap((name, index) => {
      const position = spots[index]
      return position ? [{ name, position, colour: commands.colour() }] : []
    })
  }

  document.addEventListener('copy', copy, { signal })
  document.addEventListener('cut', event => copy(event) && commands.remove(), { signal })
  document.addEventListener('paste', paste, { signal })
  return () => unbind.abort()
}
