// What the other participants do, as it happens: their cursors, the notes they drag as ghosts, the notes they write on.

import type { NoteId } from '@samenbord/board'
import type { Presence } from '@samenbord/wire'
import type { Camera, Rect, Spot } from '../camera.ts'
import type { NotePainter } from '../paint/note-painter.ts'
import type { Scene } from '../scene.ts'
import { type Cursor, openCursor } from './cursor.ts'
import { type Gliding, glide } from './glide.ts'
import { openSprite, type Sprite } from './note-sprite.ts'
import { openTag, type Tag } from './tag.ts'

export interface Others {
  /** Takes in what the others show now. */
  update(others: ReadonlyMap<number, Presence>): void
  /** A note changed its look or place: what floats of it is out of date. */
  refresh(): void
  /** Moves everything one frame further; true while something glides. */
  frame(camera: Camera, now: number): boolean
  close(): void
}

export interface OthersParts {
  readonly scene: Scene
  readonly painter: NotePainter
  /** What stands on a note that `name` writes on. */
  writingLabel(name: string): string
}

interface Floating<Look> {
  readonly look: Look
  gliding: Gliding
}

interface Ghost {
  readonly sprite: Sprite
  readonly tag: Tag | undefined
  version: number
  from: Spot
}

/** Everything of others in `host`, which covers the canvas. */
export function openOthers(host: HTMLElement, parts: OthersParts): Others {
  const cursors = new Map<number, Floating<Cursor> & { name: string }>()
  const ghosts = new Map<NoteId, Floating<Ghost>>()
  const tags = new Map<number, { tag: Tag; note: NoteId; text: string }>()
  let last = 0
  let stale = false

  function updateCursors(others: ReadonlyMap<number, Presence>): void {
    for (const [client, { participant, cursor }] of others) {
      if (cursor?.plane !== 'board') continue
      const to = { x: cursor.x, y: cursor.y }
      const name = `${participant.colour} ${participant.name}`
      const known = cursors.get(client)
      if (known?.name === name) {
        if (known.gliding.to.x !== to.x || known.gliding.to.y !== to.y) known.gliding = { at: known.gliding.at, to }
      } else {
        known?.look.close()
        cursors.set(client, { look: openCursor(host, participant), gliding: { at: to, to }, name })
      }
    }
    keep(
      cursors,
      client => others.get(client)?.cursor?.plane === 'board',
      ({ look }) => look.close(),
    )
  }

  function updateGhosts(others: ReadonlyMap<number, Presence>): void {
    const dragged = new Map<NoteId, { to: Spot; by: Presence; first: boolean }>()
    for (const by of others.values()) {
      if (by.drag?.plane !== 'board') continue
      for (const [index, { id, x, y }] of by.drag.notes.entries())
        dragged.set(id, { to: { x, y }, by, first: index === 0 })
    }
    for (const [id, { to, by, first }] of dragged) {
      const known = ghosts.get(id)
      if (known) known.gliding = { at: known.gliding.at, to }
      else lift(id, to, first ? by : undefined)
    }
    keep(ghosts, id => dragged.has(id), settle)
  }

  function lift(id: NoteId, to: Spot, by: Presence | undefined): void {
    const slot = parts.scene.slotOf(id)
    if (slot === undefined) return
    const at = parts.scene.positionOf(slot)
    const sprite = openSprite(host, { painter: parts.painter, mark: () => undefined })
    const tag = by && openTag(host, { text: by.participant.name, colour: by.participant.colour })
    parts.scene.lift(slot, 'others')
    ghosts.set(id, { look: { sprite, tag, version: -1, from: at }, gliding: { at, to } })
  }

  function settle({ look }: Floating<Ghost>, id: NoteId): void {
    const slot = parts.scene.slotOf(id)
    if (slot !== undefined) parts.scene.settle(slot, 'others')
    look.sprite.close()
    look.tag?.close()
  }

  function updateTags(others: ReadonlyMap<number, Presence>): void {
    for (const [client, { participant, editing }] of others) {
      if (editing === undefined) continue
      const known = tags.get(client)
      const text = parts.writingLabel(participant.name)
      if (known?.note === editing && known.text === text) continue
      known?.tag.close()
      tags.set(client, { tag: openTag(host, { text, colour: participant.colour }), note: editing, text })
    }
    keep(
      tags,
      client => others.get(client)?.editing !== undefined,
      ({ tag }) => tag.close(),
    )
  }

  function placeGhost(id: NoteId, ghost: Floating<Ghost>, camera: Camera): void {
    const { look } = ghost
    const slot = parts.scene.slotOf(id)
    const note = slot === undefined ? undefined : parts.scene.note(slot)
    if (slot === undefined || !note) {
      look.sprite.hide()
      return
    }
    const version = parts.scene.version(slot)
    const { at } = ghost.gliding
    if (look.version !== version || look.sprite.zoom() !== camera.zoom) {
      look.version = version
      look.from = at
      look.sprite.paint([{ note, at, selected: false }], { zoom: camera.zoom, within: EVERYWHERE })
    }
    look.sprite.place(camera, { x: at.x - look.from.x, y: at.y - look.from.y })
    look.tag?.place(camera, at)
  }

  function frame(camera: Camera, now: number): boolean {
    const passed = Math.min(100, now - last)
    last = now
    let more = stale
    stale = false
    const move = <Look>(floating: Floating<Look>): boolean => {
      const moving = floating.gliding.at !== floating.gliding.to
      if (moving) floating.gliding = glide(floating.gliding, passed, camera.zoom)
      more ||= moving
      return moving
    }
    for (const cursor of cursors.values()) {
      const moving = move(cursor)
      cursor.look.place(camera, cursor.gliding.at, moving)
    }
    for (const [id, ghost] of ghosts) {
      move(ghost)
      placeGhost(id, ghost, camera)
    }
    for (const { tag, note } of tags.values()) {
      const slot = parts.scene.slotOf(note)
      if (slot !== undefined) tag.place(camera, ghosts.get(note)?.gliding.at ?? parts.scene.positionOf(slot))
    }
    return more
  }

  return {
    frame,
    update(others) {
      updateCursors(others)
      updateGhosts(others)
      updateTags(others)
    },
    refresh: () => {
      stale = true
    },
    close() {
      keep(
        cursors,
        () => false,
        ({ look }) => look.close(),
      )
      keep(ghosts, () => false, settle)
      keep(
        tags,
        () => false,
        ({ tag }) => tag.close(),
      )
    },
  }
}

const EVERYWHERE: Rect = { x: -1e7, y: -1e7, width: 2e7, height: 2e7 }

/** Lets go of the entries that do not stay. */
function keep<K, V>(map: Map<K, V>, stays: (key: K) => boolean, drop: (value: V, key: K) => void): void {
  for (const [key, value] of map) {
    if (stays(key)) continue
    map.delete(key)
    drop(value, key)
  }
}
