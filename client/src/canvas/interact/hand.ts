// What the gestures mean on the Identify canvas: select, drag, write, pan. Decides; the parts it calls do the work.

import { NOTE_SIZE, type NoteId, type Position } from '@samenbord/board'
import { type Point, type Spot, toSpot } from '../camera.ts'
import type { CanvasParts } from '../canvas-parts.ts'
import type { Device, GestureEffect, Grip, Keys } from '../gesture.ts'
import type { SurfaceOwner } from '../surface.ts'
import type { View } from '../view.ts'
import { edgeSpeed } from './auto-pan.ts'
import type { Marquee } from './marquee.ts'
import type { NoteCommands } from './note-commands.ts'
import type { NoteDrag } from './note-drag.ts'
import type { Nudge } from './nudge.ts'
import type { Writing } from './writing.ts'

export interface HandParts extends CanvasParts {
  readonly commands: NoteCommands
  readonly drag: NoteDrag
  readonly nudge: Nudge
  readonly marquee: Marquee
  readonly writing: Writing
}

type Kind = GestureEffect<NoteId>['kind']
type Effect<K extends Kind> = Extract<GestureEffect<NoteId>, { kind: K }>

type Acts = { readonly [K in Kind]: (effect: Effect<K>) => void }

/** The hand of the person at this screen. */
export class Hand implements SurfaceOwner<NoteId> {
  readonly #parts: HandParts
  readonly #acts: Acts = {
    press: effect => this.#press(effect),
    tap: effect => (effect.count === 2 ? this.#write(effect) : this.#select(effect)),
    hold: effect => this.#hold(effect),
    hover: effect => this.#hover(effect),
    pan: ({ dx, dy }) => this.#look(view => view.pan(dx, dy)),
    zoom: ({ factor, anchor }) => this.#look(view => view.zoom(factor, anchor)),
    fling: ({ vx, vy }) => this.#look(view => view.fling(vx, vy)),
    dragStart: effect => this.#pickUp(effect),
    drag: ({ point }) => this.#carry(point),
    drop: ({ point }) => {
      this.#carry(point)
      this.#drags = false
      this.#parts.drag.drop()
    },
    dragCancel: () => {
      this.#drags = false
      this.#parts.drag.cancel()
    },
    marqueeStart: ({ from, keys }) => this.#parts.marquee.start(this.#spotOf(from), keys.shift || keys.mod),
    marquee: ({ point }) => this.#carry(point),
    marqueeEnd: () => this.#parts.marquee.end(),
    marqueeCancel: () => this.#parts.marquee.cancel(),
    wake: () => undefined,
  }

  #point: Point | undefined
  /** Is it this hand that drags? Arrow keys move notes too, and those must not run after the pointer. */
  #drags = false
  #last = 0

  constructor(parts: HandParts) {
    this.#parts = parts
  }

  grip(at: Point, device: Device, keys: Keys): { target: NoteId | undefined; grip: Grip } {
    const target = this.#noteAt(at)
    if (!this.#parts.commands.mayWrite()) return { target, grip: 'pan' }
    if (target !== undefined) return { target, grip: 'drag' }
    return { target, grip: device === 'touch' && !keys.shift ? 'pan' : 'marquee' }
  }

  act(effect: GestureEffect<NoteId>): void {
    // The table gives every kind its own act; the compiler cannot follow the pairing through the index.
    const act = this.#acts[effect.kind] as (effect: GestureEffect<NoteId>) => void
    act(effect)
    this.#show('hand', this.#drags ? 'dragging' : 'free')
    this.#parts.frames.request()
  }

  /** Where the pointer is on the board, if it is over the canvas. */
  pointer(): Spot | undefined {
    return this.#point && this.#spotOf(this.#point)
  }

  leave(): void {
    this.#point = undefined
    this.#parts.announcer.cursor(undefined)
  }

  /** Moves the view while something is dragged near its edge; true while it does. */
  frame(now: number): boolean {
    const passed = Math.min(50, now - this.#last)
    this.#last = now
    const { marquee, view } = this.#parts
    if (!this.#point || !(this.#drags || marquee.isActive())) return false
    const { vx, vy } = edgeSpeed(this.#point, view.size())
    if (vx === 0 && vy === 0) return false
    view.pan(vx * passed, vy * passed)
    this.#reach()
    return true
  }

  #press({ point, device }: Effect<'press'>): void {
    const { view, writing, nudge, host } = this.#parts
    view.stop()
    nudge.settle()
    writing.commit()
    host.focus({ preventScroll: true })
    if (device !== 'mouse') this.#follow(point)
  }

  #select({ target, keys }: Effect<'tap'>): void {
    const { selection } = this.#parts.workshop
    if (target === undefined) {
      if (!keys.shift) selection.clear()
    } else if (keys.shift || keys.mod) selection.toggle(target)
    else selection.set([target])
  }

  #write({ target, point }: Effect<'tap'>): void {
    const { writing, commands } = this.#parts
    if (target !== undefined) writing.write(target)
    else writing.writeNew(this.#aroundPoint(point), commands.colour())
  }

  #hold({ target, device }: Effect<'hold'>): void {
    if (target === undefined) return
    this.#parts.workshop.selection.toggle(target)
    // A tick under the finger says that the long press was understood.
    if (device === 'touch') navigator.vibrate?.(12)
  }

  #hover({ point }: Effect<'hover'>): void {
    this.#follow(point)
    this.#show('over', this.#noteAt(point) === undefined ? 'ground' : 'note')
  }

  #look(move: (view: View) => void): void {
    move(this.#parts.view)
    this.#reach()
  }

  #pickUp({ target, from, keys }: Effect<'dragStart'>): void {
    const { selection } = this.#parts.workshop
    if (target === undefined) return
    if (!selection.get().has(target)) selection.set(keys.shift ? [...selection.get(), target] : [target])
    this.#drags = true
    this.#parts.drag.start(selection.get(), this.#spotOf(from))
  }

  /** For the cursor; written only when it changes, because every write costs a look through the styles. */
  #show(what: 'hand' | 'over', value: string): void {
    const { dataset } = this.#parts.host
    if (dataset[what] !== value) dataset[what] = value
  }

  #follow(point: Point): void {
    this.#point = point
    this.#parts.announcer.cursor(this.#spotOf(point))
  }

  #carry(point: Point): void {
    this.#follow(point)
    this.#reach()
  }

  /** What is in the hand goes to where the pointer is; also when only the view moved under it. */
  #reach(): void {
    if (!this.#point) return
    const { drag, marquee } = this.#parts
    const spot = this.#spotOf(this.#point)
    if (marquee.isActive()) marquee.to(spot)
    else if (this.#drags) drag.to(spot)
  }

  #spotOf(point: Point): Spot {
    return toSpot(this.#parts.view.camera(), point)
  }

  #noteAt(point: Point): NoteId | undefined {
    const { scene } = this.#parts
    const slot = scene.hit(this.#spotOf(point))
    return slot === undefined ? undefined : scene.note(slot)?.id
  }

  #aroundPoint(point: Point): Position {
    const { x, y } = this.#spotOf(point)
    return { x: Math.round(x - NOTE_SIZE / 2), y: Math.round(y - NOTE_SIZE / 2) }
  }
}
