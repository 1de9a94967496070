// Notes in one's hand: they float while they move, the others see them move, and the document is written once, on drop.

import { moveNotes, type NoteId, type Position } from '@samenbord/board'
import type { Spot } from '../camera.ts'
import { viewOf } from '../camera.ts'
import type { CanvasParts } from '../canvas-parts.ts'
import { openSprite } from '../float/note-sprite.ts'
import type { Ink } from '../paint/ink.ts'
import { paintSelection } from '../paint/selection-mark.ts'
import type { Slot } from '../scene.ts'

export interface NoteDrag {
  start(notes: Iterable<NoteId>, from: Spot): void
  to(spot: Spot): void
  drop(): void
  cancel(): void
  isActive(): boolean
  /** Puts what floats where it belongs; called every frame. */
  frame(): void
  close(): void
}

interface Held {
  readonly id: NoteId
  readonly slot: Slot
  readonly origin: Position
}

export function openNoteDrag(layer: HTMLElement, parts: CanvasParts): NoteDrag {
  const { scene, view, announcer, workshop } = parts
  const mark = (context: Ink, at: Spot, zoom: number) =>
    paintSelection(context, { at, zoom, colour: parts.palette().accent })
  const sprite = openSprite(layer, { painter: parts.painter, mark })
  let held: readonly Held[] = []
  let from: Spot = { x: 0, y: 0 }
  let by: Spot = { x: 0, y: 0 }

  function paint(): void {
    const camera = view.camera()
    const seen = viewOf(camera, view.size())
    // Half a screen around the view: as far as a drag can bring notes in before the zoom changes and they are painted anew.
    const [wide, high] = [seen.width / 2, seen.height / 2]
    const within = {
      x: seen.x - by.x - wide,
      y: seen.y - by.y - high,
      width: seen.width + 2 * wide,
      height: seen.height + 2 * high,
    }
    const notes = held.flatMap(({ slot, origin }) => {
      const note = scene.note(slot)
      return note ? [{ note, at: origin, selected: scene.isSelected(slot) }] : []
    })
    sprite.paint(notes, { zoom: camera.zoom, within })
  }

  function letGo(): void {
    for (const { slot } of held) scene.settle(slot, 'me')
    if (held.length > 0) parts.covers.cover(held.map(({ id }) => id))
    held = []
    sprite.hide()
    announcer.drag(undefined)
    parts.frames.request()
  }

  const moved = () =>
    held.map(({ id, origin }) => ({ id, x: Math.round(origin.x + by.x), y: Math.round(origin.y + by.y) }))

  return {
    isActive: () => held.length > 0,
    start(notes, spot) {
      held = [...notes].flatMap(id => {
        const slot = scene.slotOf(id)
        return slot === undefined ? [] : [{ id, slot, origin: scene.positionOf(slot) }]
      })
      from = spot
      by = { x: 0, y: 0 }
      for (const { slot } of held) scene.lift(slot, 'me')
      paint()
      parts.frames.request()
    },
    to(spot) {
      by = { x: spot.x - from.x, y: spot.y - from.y }
      announcer.drag(moved())
      parts.frames.request()
    },
    drop() {
      const moves = moved().map(({ id, x, y }) => ({ id, position: { x, y } }))
      moveNotes(workshop.documents.board, moves)
      // Before they settle, or they would be seen at their old place for a frame.
      parts.binding.refresh()
      letGo()
    },
    cancel: letGo,
    frame() {
      if (held.length === 0) return
      const camera = view.camera()
      if (sprite.zoom() !== camera.zoom) paint()
      sprite.place(camera, by)
    },
    close() {
      letGo()
      sprite.close()
    },
  }
}
