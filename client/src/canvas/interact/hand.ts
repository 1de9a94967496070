// What the gestures mean on the Identify canvas: select, drag, write, pan. Decides; the parts it calls do the work.

import { NOTE_SIZE, type NoteId } from '@samenbord/board'
import { type Point, toSpot } from '../camera.ts'
import type { CanvasParts } from '../canvas-parts.ts'
import type { Device, GestureEffect, Grip, Keys } from '../gesture.ts'
import type { SurfaceOwner } from '../surface.ts'
import { edgeSpeed } from './auto-pan.ts'
import type { Marquee } from './marquee.ts'
import type { NoteCommands } from './note-commands.ts'
import type { NoteDrag } from './note-drag.ts'
import type { Writing } from './writing.ts'

export interface Hand extends SurfaceOwner<NoteId> {
  /** Moves the view while something is dragged near its edge; true while it does. */
  frame(now: number): boolean
  /** Where the pointer is on the board, if it is over the canvas. */
  pointer(): Point | undefined
  leave(): void
}

interface HandParts extends CanvasParts {
  readonly commands: NoteCommands
  readonly drag: NoteDrag
  readonly marquee: Marquee
  readonly writing: Writing
}

type Acts = {
  readonly [K in GestureEffect<NoteId>['kind']]: (effect: Extract<GestureEffect<NoteId>, { kind: K }>) => void
}

export function openHand(parts: HandParts): Hand {
  const { view, scene, drag, marquee, announcer, commands, writing, host } = parts
  const { selection } = parts.workshop
  let point: Point | undefined
  let last = 0

  const spotOf = (at: Point) => toSpot(view.camera(), at)

  function noteAt(at: Point): NoteId | undefined {
    const slot = scene.hit(spotOf(at))
    return slot === undefined ? undefined : scene.note(slot)?.id
  }

  function grip(at: Point, device: Device, keys: Keys): { target: NoteId | undefined; grip: Grip } {
    const target = noteAt(at)
    if (!commands.mayWrite()) return { target, grip: 'pan' }
    if (target !== undefined) return { target, grip: 'drag' }
    return { target, grip: device === 'touch' && !keys.shift ? 'pan' : 'marquee' }
  }

  function follow(at: Point): void {
    point = at
    announcer.cursor(spotOf(at))
  }

  function tap({ target, count, keys, point: at }: Extract<GestureEffect<NoteId>, { kind: 'tap' }>): void {
    if (count === 2) {
      if (target !== undefined) writing.write(target)
      else writing.writeNew(aroundPoint(at), commands.colour())
    } else if (target === undefined) {
      if (!keys.shift) selection.clear()
    } else if (keys.shift || keys.mod) selection.toggle(target)
    else selection.set([target])
  }

  function aroundPoint(at: Point) {
    const { x, y } = spotOf(at)
    return { x: Math.round(x - NOTE_SIZE / 2), y: Math.round(y - NOTE_SIZE / 2) }
  }

  const acts: Acts = {
    press: ({ point: at, device }) => {
      view.stop()
      writing.commit()
      host.focus({ preventScroll: true })
      if (device !== 'mouse') follow(at)
    },
    tap,
    hold: ({ target, device }) => {
      if (target === undefined) return
      selection.toggle(target)
      // A tick under the finger says that the long press was understood.
      if (device === 'touch') navigator.vibrate?.(12)
    },
    dragStart: ({ target, from, keys }) => {
      if (target === undefined) return
      if (!selection.get().has(target)) selection.set(keys.shift ? [...selection.get(), target] : [target])
      drag.start(selection.get(), spotOf(from))
    },
    drag: ({ point: at }) => {
      follow(at)
      drag.to(spotOf(at))
    },
    drop: ({ point: at }) => {
      drag.to(spotOf(at))
      drag.drop()
    },
    dragCancel: () => drag.cancel(),
    marqueeStart: ({ from, keys }) => marquee.start(spotOf(from), keys.shift || keys.mod),
    marquee: ({ point: at }) => {
      follow(at)
      marquee.to(spotOf(at))
    },
    marqueeEnd: () => marquee.end(),
    marqueeCancel: () => marquee.cancel(),
    pan: ({ dx, dy }) => {
      view.pan(dx, dy)
      reach()
    },
    fling: ({ vx, vy }) => view.fling(vx, vy),
    zoom: ({ factor, anchor }) => {
      view.zoom(factor, anchor)
      reach()
    },
    hover: ({ point: at }) => {
      follow(at)
      point = at
      host.dataset.over = noteAt(at) === undefined ? 'ground' : 'note'
    },
    wake: () => undefined,
  }

  /** The view moved under a resting pointer: what it holds comes along. */
  function reach(): void {
    if (!point) return
    if (drag.isActive()) drag.to(spotOf(point))
    else if (marquee.isActive()) marquee.to(spotOf(point))
  }

  return {
    grip,
    act<K extends GestureEffect<NoteId>['kind']>(effect: Extract<GestureEffect<NoteId>, { kind: K }>): void {
      const act = acts[effect.kind as K] as (effect: Extract<GestureEffect<NoteId>, { kind: K }>) => void
      act(effect)
      host.dataset.hand = drag.isActive() ? 'dragging' : 'free'
      parts.frames.request()
    },
    pointer: () => point && spotOf(point),
    leave() {
      point = undefined
      announcer.cursor(undefined)
    },
    frame(now) {
      const passed = Math.min(50, now - last)
      last = now
      if (!point || !(drag.isActive() || marquee.isActive())) return false
      const { vx, vy } = edgeSpeed(point, view.size())
      if (vx === 0 && vy === 0) return false
      view.pan(vx * passed, vy * passed)
      reach()
      return true
    },
  }
}
