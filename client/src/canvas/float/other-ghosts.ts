// Notes in the hands of others: lifted out of the picture, gliding after the hand, with the name of who holds them.

import type { NoteId } from '@samenbord/board'
import type { Presence } from '@samenbord/wire'
import type { Camera, Rect, Spot } from '../camera.ts'
import type { NotePainter } from '../paint/note-painter.ts'
import type { Scene, Slot } from '../scene.ts'
import styles from './float.module.css'
import { type Floating, GlidingMap } from './gliding-map.ts'
import { openSprite, type Sprite } from './note-sprite.ts'
import { openTag, type Tag } from './tag.ts'

interface Ghost {
  readonly slot: Slot
  readonly sprite: Sprite
  readonly tag: Tag | undefined
  version: number
  /** Where its note was when the sprite was painted. */
  from: Spot
}

interface Held {
  readonly to: Spot
  /** Who holds it; said on the first of several notes only. */
  readonly by: Presence | undefined
}

interface GhostParts {
  readonly scene: Scene
  readonly painter: NotePainter
  cover(note: NoteId): void
}

const HOLDER = 'others'
const EVERYWHERE: Rect = { x: -1e7, y: -1e7, width: 2e7, height: 2e7 }

export class OtherGhosts {
  readonly #ghosts = new GlidingMap<NoteId, Ghost>()
  readonly #host: HTMLElement
  readonly #scene: Scene
  readonly #painter: NotePainter
  readonly #cover: (note: NoteId) => void

  constructor(host: HTMLElement, { scene, painter, cover }: GhostParts) {
    this.#host = host
    this.#scene = scene
    this.#painter = painter
    this.#cover = cover
  }

  update(others: ReadonlyMap<number, Presence>): void {
    const held = heldNotes(others)
    for (const [id, { to, by }] of held) this.#ghosts.send(id, to, () => this.#lift(id, by))
    this.#ghosts.keep(
      id => held.has(id),
      (ghost, id) => this.#settle(ghost, id),
    )
  }

  frame(camera: Camera, passed: number): boolean {
    return this.#ghosts.step({ passed, grain: camera.zoom }, (id, ghost) => this.#show(id, ghost, camera))
  }

  /** Where a held note is just now. */
  spotOf(id: NoteId): Spot | undefined {
    return this.#ghosts.get(id)?.gliding.at
  }

  close(): void {
    this.#ghosts.keep(
      () => false,
      (ghost, id) => this.#settle(ghost, id),
    )
  }

  #lift(id: NoteId, by: Presence | undefined): { look: Ghost; at: Spot } | undefined {
    const slot = this.#scene.slotOf(id)
    if (slot === undefined) return undefined
    const at = this.#scene.positionOf(slot)
    const sprite = openSprite(this.#host, { painter: this.#painter, className: styles.held, mark: () => undefined })
    const tag = by && this.#tagOf(by)
    this.#scene.lift(slot, HOLDER)
    return { look: { slot, sprite, tag, version: -1, from: at }, at }
  }

  #tagOf({ participant: { name, colour } }: Presence): Tag {
    return openTag(this.#host, { text: name, colour, className: styles.held })
  }

  #settle({ slot, sprite, tag }: Ghost, id: NoteId): void {
    if (this.#scene.slotOf(id) === slot) {
      this.#scene.settle(slot, HOLDER)
      this.#cover(id)
    }
    sprite.close()
    tag?.close()
  }

  #show(id: NoteId, { look, gliding }: Floating<Ghost>, camera: Camera): void {
    const note = this.#scene.slotOf(id) === look.slot ? this.#scene.note(look.slot) : undefined
    if (!note) {
      look.sprite.hide()
      return
    }
    const { at } = gliding
    const version = this.#scene.version(look.slot)
    if (look.version !== version || look.sprite.zoom() !== camera.zoom) {
      look.version = version
      look.from = at
      look.sprite.paint([{ note, at, selected: false }], { zoom: camera.zoom, within: EVERYWHERE })
    }
    look.sprite.place(camera, { x: at.x - look.from.x, y: at.y - look.from.y })
    look.tag?.place(camera, at)
  }
}

function heldNotes(others: ReadonlyMap<number, Presence>): ReadonlyMap<NoteId, Held> {
  const held = new Map<NoteId, Held>()
  for (const by of others.values()) {
    if (by.drag?.plane !== 'board') continue
    for (const [index, { id, x, y }] of by.drag.notes.entries()) {
      held.set(id, { to: { x, y }, by: index === 0 ? by : undefined })
    }
  }
  return held
}
