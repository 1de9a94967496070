// Carrying a chip over the plane: its anchor follows the pointer, the document hears of it on the drop.
import type { NoteId } from '@samenbord/board'
import type { Point, Rect } from '../camera.ts'
import type { Device } from '../gesture.ts'
import type { DragEffect, HandParts } from './hand-parts.ts'
import { placementUnder, pointOf } from './matrix-geometry.ts'
import type { Grab, MatrixState } from './matrix-state.ts'
import { rectDistance } from './rectangles.ts'

/** A label further from its anchor than this is brought near while it is carried. */
const NEAR = 30
/** How high over the pointer such a label floats, clear of the finger. */
const FLOAT_OVER: Readonly<Record<Device, number>> = { mouse: 14, pen: 22, touch: 46 }

export function moveChip(parts: HandParts, effect: DragEffect, note: NoteId): void {
  const { state } = parts
  if (effect.kind === 'dragStart') lift(parts, effect, note)
  else if (state.carry.get()?.note !== note || !state.grab) return
  else if (effect.kind === 'dragCancel') letGo(state)
  else {
    carryOn(parts, effect.point, state.grab)
    if (effect.kind === 'drop') putDown(parts)
  }
}

function lift({ state, owner }: HandParts, effect: DragEffect & { kind: 'dragStart' }, note: NoteId): void {
  const placed = state.labels.get().get(note)
  if (!placed) return
  state.grab = grabOf(placed, effect.from, effect.device)
  state.hovered = undefined
  state.carry.take(note, 'pointer', { placement: placed.chip.placement })
  owner.select(note, false)
}

function carryOn({ state, owner, host }: HandParts, point: Point, grab: Grab): void {
  const client = clientOf(host, point)
  const overTray = owner.isOverTray(client)
  const anchor = { x: point.x - grab.pointer.x, y: point.y - grab.pointer.y }
  if (overTray) state.carry.move(undefined, { overTray, outside: client })
  else state.carry.move(placementUnder(state.view, anchor))
}

/** Back into the tray, or onto the plane. */
function putDown({ state, owner }: HandParts): void {
  const held = state.carry.get()
  if (!held) return
  if (held.placement) glideFromHand(state, held.note)
  letGo(state)
  if (held.overTray) owner.unplace(held.note)
  else if (held.placement) owner.place(held.note, held.placement)
}

function letGo(state: MatrixState): void {
  state.carry.release()
  state.grab = undefined
}

/** The chip glides from the hand to its place instead of jumping. */
function glideFromHand(state: MatrixState, note: NoteId): void {
  const held = state.carry.get()
  if (!held?.placement || !state.grab) return
  const anchor = pointOf(state.view, held.placement)
  const label = { x: anchor.x + state.grab.label.x, y: anchor.y + state.grab.label.y }
  state.motion.start(note, { anchor, label })
}

function grabOf({ anchor, rect }: { anchor: Point; rect: Rect | undefined }, from: Point, device: Device): Grab {
  if (rect && rectDistance(anchor, rect) <= NEAR) {
    return {
      pointer: { x: from.x - anchor.x, y: from.y - anchor.y },
      label: { x: rect.x - anchor.x, y: rect.y - anchor.y },
    }
  }
  // The label in the hand is far from its anchor: take the anchor itself into the hand.
  const [width, height] = [rect?.width ?? 0, rect?.height ?? 24]
  return { pointer: { x: 0, y: 0 }, label: { x: -width / 2, y: -height - FLOAT_OVER[device] } }
}

/** A pixel of the element as a pixel of the page. */
function clientOf(element: HTMLElement, { x, y }: Point): Point {
  const box = element.getBoundingClientRect()
  return { x: x + box.left, y: y + box.top }
}
