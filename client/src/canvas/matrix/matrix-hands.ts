// What a gesture on the matrix means: select, carry a note, move a threshold, pan, zoom, or put down what a tap picked up.
import type { NoteId } from '@samenbord/board'
import type { Point } from '../camera.ts'
import type { Device, GestureEffect, Grip } from '../gesture.ts'
import type { SurfaceOwner } from '../surface.ts'
import { middlePlacement } from './carry.ts'
import { moveChip } from './chip-hand.ts'
import type { HandParts, MatrixTarget } from './hand-parts.ts'
import { centredView, pannedView, placementUnder, zoomedView } from './matrix-geometry.ts'
import { REACH } from './matrix-hits.ts'
import type { MatrixState } from './matrix-state.ts'
import { HANDLE_RADIUS, handlePoint, type ThresholdAxis } from './paint-axes.ts'
import { holdsPoint } from './rectangles.ts'
import { moveThreshold } from './threshold-hand.ts'

/** Gives the gestures on the matrix their meaning. */
export function matrixHands(parts: HandParts): SurfaceOwner<MatrixTarget> {
  return {
    grip: (point, device) => gripOf(parts, point, device),
    act: effect => act(parts, effect),
  }
}

/** The handle or chip under a pixel. */
function targetUnder({ state }: HandParts, point: Point, device: Device): MatrixTarget | undefined {
  const axis = state.model.mayMoveThresholds ? handleUnder(state, point, device) : undefined
  if (axis) return { kind: 'threshold', axis }
  const note = state.hits.chipUnder(point, device)
  return note === undefined ? undefined : { kind: 'chip', note }
}

function handleUnder(state: MatrixState, point: Point, device: Device): ThresholdAxis | undefined {
  const reach = HANDLE_RADIUS + Math.max(4, REACH[device])
  return (['influence', 'impact'] as const).find(axis => {
    const at = handlePoint(state.view, state.model.thresholds, axis)
    return at && Math.hypot(at.x - point.x, at.y - point.y) <= reach
  })
}

function gripOf(parts: HandParts, point: Point, device: Device): { target: MatrixTarget | undefined; grip: Grip } {
  const target = targetUnder(parts, point, device)
  if (parts.state.carry.get()?.hand === 'pick') return { target, grip: 'pan' }
  if (target?.kind === 'chip') return { target, grip: parts.state.model.mayPlace ? 'drag' : 'pan' }
  return { target, grip: target ? 'drag' : 'pan' }
}

function act(parts: HandParts, effect: GestureEffect<MatrixTarget>): void {
  const { state } = parts
  switch (effect.kind) {
    case 'tap':
      tap(parts, effect)
      break
    case 'dragStart':
    case 'drag':
    case 'drop':
    case 'dragCancel':
      if (effect.target?.kind === 'threshold') moveThreshold(parts, effect, effect.target.axis)
      if (effect.target?.kind === 'chip') moveChip(parts, effect, effect.target.note)
      break
    case 'pan':
      parts.setView(pannedView(state.view, effect.dx, effect.dy))
      break
    case 'zoom':
      parts.setView(zoomedView(state.view, effect.factor, effect.anchor))
      break
    case 'hover':
      hover(parts, effect.point, effect.device)
      break
  }
}

function tap(parts: HandParts, effect: GestureEffect<MatrixTarget> & { kind: 'tap' }): void {
  const { state, owner } = parts
  parts.host.focus({ preventScroll: true })
  if (state.carry.get()?.hand === 'pick') {
    if (!holdsPoint(state.view.area, effect.point)) return
    const held = state.carry.release()
    if (held) owner.place(held.note, placementUnder(state.view, effect.point))
    return
  }
  const note = effect.target?.kind === 'chip' ? effect.target.note : undefined
  if (effect.count === 2) doubleTap(parts, note, effect.point)
  else owner.select(note, effect.keys.shift || effect.keys.mod)
}

/** Zooms in to the whole note, or back out to the whole plane. */
function doubleTap({ state, setView }: HandParts, note: NoteId | undefined, point: Point): void {
  const placed = note === undefined ? undefined : state.labels.get().get(note)
  if (state.view.zoom > 1.05) setView(centredView(state.view, middlePlacement, 1))
  else if (placed) setView(centredView(state.view, placed.chip.placement, 2.5))
  else setView(zoomedView(state.view, 2.5, point))
}

function hover(parts: HandParts, point: Point, device: Device): void {
  const { state, owner, host } = parts
  const target = targetUnder(parts, point, device)
  const note = target?.kind === 'chip' ? target.note : undefined
  const axis = target?.kind === 'threshold' ? target.axis : undefined
  const inside = holdsPoint(state.view.area, point)
  owner.pointAt(inside ? placementUnder(state.view, point) : undefined)
  if (state.carry.get()?.hand === 'pick') state.carry.move(inside ? placementUnder(state.view, point) : undefined)
  host.style.cursor = cursorFor(parts, target)
  if (note === state.hovered && axis === state.hoveredHandle) return
  state.hovered = note
  state.hoveredHandle = axis
  parts.repaint('all')
}

function cursorFor({ state }: HandParts, target: MatrixTarget | undefined): string {
  if (state.carry.get()?.hand === 'pick') return 'crosshair'
  if (target?.kind === 'threshold') return target.axis === 'impact' ? 'ew-resize' : 'ns-resize'
  if (target) return state.model.mayPlace ? 'grab' : 'pointer'
  return state.view.zoom > 1 ? 'move' : 'default'
}
