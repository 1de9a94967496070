// A note that was just put down, or just written, keeps its own picture until the tile below shows it: nothing flickers.

import type { NoteId } from '@samenbord/board'
import type { Camera, Rect } from '../camera.ts'
import { noteAt } from '../layout/free-spots.ts'
import type { Ink } from '../paint/ink.ts'
import type { NotePainter } from '../paint/note-painter.ts'
import type { Scene } from '../scene.ts'
import { openSprite, type Sprite } from './note-sprite.ts'

export interface Covers {
  /** Shows these notes as they are now, until what lies below them shows the same. */
  cover(notes: Iterable<NoteId>): void
  /** Keeps them over their notes; true while one waits. */
  frame(camera: Camera): boolean
  close(): void
}

interface CoverParts {
  readonly scene: Scene
  readonly painter: NotePainter
  view(): { readonly camera: Camera; readonly seen: Rect }
  isClean(area: Rect): boolean
  /** Paints the frame of a selected note. */
  mark(ink: Ink, at: { x: number; y: number }, zoom: number): void
}

interface Cover {
  readonly sprite: Sprite
  readonly areas: readonly Rect[]
}

/** Covers in `layer`. */
export function openCovers(layer: HTMLElement, parts: CoverParts): Covers {
  const { scene, painter, mark } = parts
  const covers = new Set<Cover>()

  function cover(notes: Iterable<NoteId>): void {
    const { camera, seen } = parts.view()
    const shown = [...notes].flatMap(id => {
      const slot = scene.slotOf(id)
      const note = slot === undefined ? undefined : scene.note(slot)
      if (slot === undefined || !note || scene.isLifted(slot)) return []
      return [{ note, at: scene.positionOf(slot), selected: scene.isSelected(slot) }]
    })
    const sprite = openSprite(layer, { painter, mark })
    sprite.paint(shown, { zoom: camera.zoom, within: seen })
    sprite.place(camera, { x: 0, y: 0 })
    covers.add({ sprite, areas: shown.map(({ at }) => noteAt(at)) })
  }

  return {
    cover,
    frame(camera) {
      for (const cover of covers) {
        cover.sprite.place(camera, { x: 0, y: 0 })
        if (!cover.areas.every(parts.isClean)) continue
        cover.sprite.close()
        covers.delete(cover)
      }
      return covers.size > 0
    },
    close() {
      for (const { sprite } of covers) sprite.close()
      covers.clear()
    },
  }
}
