// What the other participants do, as it happens: their cursors, the notes they drag as ghosts, the notes they write on.

import type { NoteId } from '@samenbord/board'
import type { Presence } from '@samenbord/wire'
import type { Camera } from '../camera.ts'
import type { NotePainter } from '../paint/note-painter.ts'
import type { Scene } from '../scene.ts'
import { type Cursor, openCursor } from './cursor.ts'
import { GlidingMap } from './gliding-map.ts'
import { OtherGhosts } from './other-ghosts.ts'
import { openTag, type Tag } from './tag.ts'

interface OthersParts {
  readonly scene: Scene
  readonly painter: NotePainter
  /** Shows a note that was put down until the picture below does. */
  cover(note: NoteId): void
  /** What stands on a note that `name` writes on. */
  writingLabel(name: string): string
}

interface WritingTag {
  readonly tag: Tag
  readonly note: NoteId
  readonly text: string
}

/** Everything of others in one layer that covers the canvas. */
export class Others {
  readonly #host: HTMLElement
  readonly #parts: OthersParts
  /** Under client and look, so that a new name or colour makes a new cursor. */
  readonly #cursors = new GlidingMap<string, Cursor>()
  readonly #ghosts: OtherGhosts
  readonly #tags = new Map<number, WritingTag>()
  #last = 0

  constructor(host: HTMLElement, parts: OthersParts) {
    this.#host = host
    this.#parts = parts
    this.#ghosts = new OtherGhosts(host, parts)
  }

  /** Takes in what the others show now. */
  update(others: ReadonlyMap<number, Presence>): void {
    this.#updateCursors(others)
    this.#ghosts.update(others)
    this.#updateTags(others)
  }

  /** Moves everything one frame further; true while something glides. */
  frame(camera: Camera, now: number): boolean {
    const passed = Math.min(100, now - this.#last)
    this.#last = now
    const flying = this.#cursors.step({ passed, grain: camera.zoom }, (_, { look, gliding }, moving) =>
      look.place(camera, gliding.at, moving),
    )
    const carried = this.#ghosts.frame(camera, passed)
    for (const { tag, note } of this.#tags.values()) this.#placeTag(tag, note, camera)
    return flying || carried
  }

  close(): void {
    this.update(new Map())
    this.#ghosts.close()
  }

  #updateCursors(others: ReadonlyMap<number, Presence>): void {
    const shown = new Set<string>()
    for (const [client, { participant, cursor, drag }] of others) {
      // Whoever drags is seen by the note in the hand, which carries the name.
      if (cursor?.plane !== 'board' || drag?.plane === 'board') continue
      const key = `${client} ${participant.colour} ${participant.name}`
      const to = { x: cursor.x, y: cursor.y }
      shown.add(key)
      this.#cursors.send(key, to, () => ({ look: openCursor(this.#host, participant), at: to }))
    }
    this.#cursors.keep(
      key => shown.has(key),
      cursor => cursor.close(),
    )
  }

  #updateTags(others: ReadonlyMap<number, Presence>): void {
    for (const [client, known] of this.#tags) {
      if (others.get(client)?.editing === known.note) continue
      known.tag.close()
      this.#tags.delete(client)
    }
    for (const [client, { participant, editing }] of others) {
      if (editing !== undefined) this.#tag(client, editing, participant)
    }
  }

  #tag(client: number, note: NoteId, { name, colour }: Presence['participant']): void {
    const text = this.#parts.writingLabel(name)
    const known = this.#tags.get(client)
    if (known?.text === text) return
    known?.tag.close()
    this.#tags.set(client, { tag: openTag(this.#host, { text, colour }), note, text })
  }

  #placeTag(tag: Tag, note: NoteId, camera: Camera): void {
    const slot = this.#parts.scene.slotOf(note)
    if (slot !== undefined) tag.place(camera, this.#ghosts.spotOf(note) ?? this.#parts.scene.positionOf(slot))
  }
}
