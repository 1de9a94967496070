// What is on the canvas now, in columns: the picture, the hit test and the outline read it; only bind.ts and a running drag write it.

import { NOTE_SIZE, type Note, type NoteId, type Position } from '@samenbord/board'
import RBush from 'rbush'
import type { Rect, Spot } from './camera.ts'
import { inPile } from './pile.ts'

/** A note's number while it is in the scene; numbers of notes that left are used again. */
export type Slot = number

interface SceneChange {
  readonly slot: Slot
  /** What has to be painted again, in board units. */
  readonly area: Rect
  /** False for letters that stand in the text editor: the picture does not show them. */
  readonly visible: boolean
}

interface Entry {
  readonly slot: Slot
  minX: number
  minY: number
  maxX: number
  maxY: number
}

export interface Scene {
  /** Adds the note, or brings it up to date. */
  put(note: Note): void
  remove(id: NoteId): void
  move(slot: Slot, position: Position): void
  /** A lifted note is drawn by somebody else (dragged, in edit, a ghost) and left out of the resting picture. */
  lift(slot: Slot, by: string): void
  settle(slot: Slot, by: string): void
  isLifted(slot: Slot): boolean
  /** The note whose name stands in the text editor, and so not in the picture. */
  setWritten(id: NoteId | undefined): void
  isWritten(slot: Slot): boolean
  setSelected(ids: ReadonlySet<NoteId>): void
  isSelected(slot: Slot): boolean
  note(slot: Slot): Note | undefined
  slotOf(id: NoteId): Slot | undefined
  positionOf(slot: Slot): Position
  /** Slots that touch the rectangle, from the bottom of the pile to the top. */
  query(rect: Rect): Slot[]
  /** Does any note, other than those in `except`, touch the rectangle? */
  occupied(rect: Rect): boolean
  /** The topmost note at a spot. */
  hit(spot: Spot): Slot | undefined
  /** The rectangle around all notes; undefined when there are none. */
  extent(): Rect | undefined
  count(): number
  /** Every note's slot, in no order. */
  slots(): Iterable<Slot>
  /** Counts up when a note's look changes; caches of its picture compare it. */
  version(slot: Slot): number
  /** Its place in the pile of what was moved; 0 for a note that never was. */
  raised(slot: Slot): number
  onChange(listener: (change: SceneChange) => void): () => void
}

/** An empty scene. */
export function openScene(): Scene {
  return new Columns()
}

class Columns implements Scene {
  #slots = new Map<NoteId, Slot>()
  #notes: (Note | undefined)[] = []
  #entries: Entry[] = []
  #free: Slot[] = []
  #tree = new RBush<Entry>()
  #x = new Float64Array(256)
  #y = new Float64Array(256)
  #versions = new Uint32Array(256)
  /** Counts moves: what somebody put down last lies on top. */
  #raised = new Uint32Array(256)
  #moves = 0
  #lifted = new Map<Slot, Set<string>>()
  #selected = new Set<Slot>()
  #wanted: ReadonlySet<NoteId> = new Set()
  #written: NoteId | undefined
  #listeners = new Set<(change: SceneChange) => void>()

  put(note: Note): void {
    const slot = this.#slots.get(note.id)
    if (slot === undefined) {
      this.#add(note)
      return
    }
    const before = this.#notes[slot]
    this.#notes[slot] = note
    if (!before || looksDifferent(before, note)) {
      this.#touch(slot, !before || !this.isWritten(slot) || looksDifferent({ ...before, name: note.name }, note))
    }
    if (note.position.x !== this.#x[slot] || note.position.y !== this.#y[slot]) this.move(slot, note.position)
  }

  #add(note: Note): void {
    const slot = this.#free.pop() ?? this.#notes.length
    if (slot >= this.#x.length) this.#grow()
    this.#slots.set(note.id, slot)
    this.#notes[slot] = note
    this.#x[slot] = note.position.x
    this.#y[slot] = note.position.y
    this.#raised[slot] = 0
    const entry = entryAt(slot, note.position)
    this.#entries[slot] = entry
    this.#tree.insert(entry)
    if (this.#wanted.has(note.id)) this.#selected.add(slot)
    this.#touch(slot)
  }

  #grow(): void {
    const size = this.#x.length * 2
    const wider = <A extends Float64Array | Uint32Array>(next: A, old: A): A => {
      next.set(old)
      return next
    }
    this.#x = wider(new Float64Array(size), this.#x)
    this.#y = wider(new Float64Array(size), this.#y)
    this.#versions = wider(new Uint32Array(size), this.#versions)
    this.#raised = wider(new Uint32Array(size), this.#raised)
  }

  remove(id: NoteId): void {
    const slot = this.#slots.get(id)
    const entry = slot === undefined ? undefined : this.#entries[slot]
    if (slot === undefined || !entry) return
    this.#tree.remove(entry)
    this.#slots.delete(id)
    this.#notes[slot] = undefined
    this.#lifted.delete(slot)
    this.#selected.delete(slot)
    this.#touch(slot)
    this.#free.push(slot)
  }

  move(slot: Slot, { x, y }: Position): void {
    const entry = this.#entries[slot]
    if (!entry || !this.#notes[slot]) return
    this.#emit(slot)
    this.#tree.remove(entry)
    this.#x[slot] = x
    this.#y[slot] = y
    this.#raised[slot] = ++this.#moves
    Object.assign(entry, entryAt(slot, { x, y }))
    this.#tree.insert(entry)
    this.#emit(slot)
  }

  lift(slot: Slot, by: string): void {
    const holders = this.#lifted.get(slot)
    if (holders) holders.add(by)
    else {
      this.#lifted.set(slot, new Set([by]))
      this.#emit(slot)
    }
  }

  settle(slot: Slot, by: string): void {
    const holders = this.#lifted.get(slot)
    if (!holders?.delete(by) || holders.size > 0) return
    this.#lifted.delete(slot)
    this.#emit(slot)
  }

  isLifted(slot: Slot): boolean {
    return this.#lifted.has(slot)
  }

  setWritten(id: NoteId | undefined): void {
    const before = this.#written
    this.#written = id
    for (const changed of [before, id]) {
      const slot = changed === undefined ? undefined : this.#slots.get(changed)
      if (slot !== undefined) this.#emit(slot)
    }
  }

  isWritten(slot: Slot): boolean {
    return this.#written !== undefined && this.#notes[slot]?.id === this.#written
  }

  setSelected(ids: ReadonlySet<NoteId>): void {
    this.#wanted = ids
    const next = new Set<Slot>()
    for (const id of ids) {
      const slot = this.#slots.get(id)
      if (slot !== undefined) next.add(slot)
    }
    const before = this.#selected
    this.#selected = next
    for (const slot of before) if (!next.has(slot)) this.#emit(slot)
    for (const slot of next) if (!before.has(slot)) this.#emit(slot)
  }

  isSelected(slot: Slot): boolean {
    return this.#selected.has(slot)
  }

  note(slot: Slot): Note | undefined {
    return this.#notes[slot]
  }

  slotOf(id: NoteId): Slot | undefined {
    return this.#slots.get(id)
  }

  positionOf(slot: Slot): Position {
    return { x: this.#x[slot] ?? 0, y: this.#y[slot] ?? 0 }
  }

  query(rect: Rect): Slot[] {
    const found = this.#tree.search(boundsOf(rect)).map(entry => entry.slot)
    return found.sort((a, b) => this.#pile(a, b))
  }

  occupied(rect: Rect): boolean {
    // rbush counts touching edges as a collision; a note may lie edge to edge with another.
    const { minX, minY, maxX, maxY } = boundsOf(rect)
    return this.#tree.collides({ minX: minX + 0.5, minY: minY + 0.5, maxX: maxX - 0.5, maxY: maxY - 0.5 })
  }

  hit(spot: Spot): Slot | undefined {
    return this.query({ ...spot, width: 0, height: 0 }).at(-1)
  }

  extent(): Rect | undefined {
    if (this.#slots.size === 0) return undefined
    const { minX, minY, maxX, maxY } = this.#tree.toJSON() as unknown as Entry
    return { x: minX, y: minY, width: maxX - minX, height: maxY - minY }
  }

  count(): number {
    return this.#slots.size
  }

  slots(): Iterable<Slot> {
    return this.#slots.values()
  }

  version(slot: Slot): number {
    return this.#versions[slot] ?? 0
  }

  onChange(listener: (change: SceneChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  raised(slot: Slot): number {
    return this.#raised[slot] ?? 0
  }

  #pile(a: Slot, b: Slot): number {
    const [first, second] = [this.#notes[a], this.#notes[b]]
    if (!first || !second) return 0
    return inPile({ note: first, raised: this.raised(a) }, { note: second, raised: this.raised(b) })
  }

  #touch(slot: Slot, visible = true): void {
    this.#versions[slot] = (this.#versions[slot] ?? 0) + 1
    this.#emit(slot, visible)
  }

  #emit(slot: Slot, visible = true): void {
    const area = { ...this.positionOf(slot), width: NOTE_SIZE, height: NOTE_SIZE }
    for (const listener of this.#listeners) listener({ slot, area, visible })
  }
}

function entryAt(slot: Slot, { x, y }: Position): Entry {
  return { slot, minX: x, minY: y, maxX: x + NOTE_SIZE, maxY: y + NOTE_SIZE }
}

function boundsOf(rect: Rect) {
  return { minX: rect.x, minY: rect.y, maxX: rect.x + rect.width, maxY: rect.y + rect.height }
}

function looksDifferent(a: Note, b: Note): boolean {
  return a.name !== b.name || a.colour !== b.colour || a.category !== b.category || a.personalData !== b.personalData
}
