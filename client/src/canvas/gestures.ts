// One state machine for mouse, touch, pen and trackpad: state × event → state and effects. Pure: no DOM, no clock, no camera.

import type { Point } from './camera.ts'
import type {
  Device,
  DownEvent,
  GestureEffect,
  GestureEvent,
  GestureState,
  MoveEvent,
  Phase,
  Step,
  UpEvent,
  WheelTurn,
} from './gesture.ts'

/** How far a pointer may stray, in pixels, and still mean a tap; a finger is less steady. */
export const SLOP: Readonly<Record<Device, number>> = { mouse: 4, pen: 4, touch: 8 }
export const HOLD_MS = 500
export const DOUBLE_TAP_MS = 350
const DOUBLE_TAP_REACH: Readonly<Record<Device, number>> = { mouse: 6, pen: 16, touch: 28 }
/** How long after the last sign of a pen touches are taken for a palm. */
export const PALM_MS = 600
/** A second finger that lands this soon after the first turns a begun drag into a pinch. */
export const PINCH_GRACE_MS = 250
const TRAIL_MS = 80
/** Pixels per millisecond below which letting go is just stopping. */
const FLING_MIN = 0.15
/** One notch of a mouse wheel must not zoom further than this. */
const WHEEL_STEP = 30

/** The next state, and the effects in order. */
type Outcome<T> = readonly [GestureState<T>, readonly GestureEffect<T>[]]

/** Nothing touches the surface. */
export function restingGestures<T>(): GestureState<T> {
  return { phase: { kind: 'idle' }, down: new Map(), space: false, lastTap: undefined, penUntil: -Infinity }
}

/** What `event` makes of `state`, and what the owner is to do about it, in order. */
export function gesture<T>(state: GestureState<T>, event: GestureEvent<T>): Outcome<T> {
  switch (event.kind) {
    case 'down':
      return onDown(state, event)
    case 'move':
      return onMove(state, event)
    case 'up':
      return onUp(state, event)
    case 'wheel':
      return [state, [wheelEffect(event)]]
    case 'time':
      return onTime(state, event.at)
    case 'space':
      return [{ ...state, space: event.down }, []]
    case 'escape':
      return [{ ...state, phase: state.down.size > 0 ? { kind: 'spent' } : { kind: 'idle' } }, cancelOf(state.phase)]
    case 'lost':
      return [{ ...restingGestures<T>(), penUntil: state.penUntil }, cancelOf(state.phase)]
  }
}

/** Is something going on that Escape would stop? */
export function isBusy<T>(state: GestureState<T>): boolean {
  return state.phase.kind === 'dragging' || state.phase.kind === 'marquee'
}

function onDown<T>(state: GestureState<T>, event: DownEvent<T>): Outcome<T> {
  if (event.device === 'touch' && event.at < state.penUntil) return [state, []]
  if (event.device === 'pen') return penDown(state, event)
  const down = new Map(state.down).set(event.pointer, event.point)
  if (state.phase.kind === 'idle') return start({ ...state, down }, event)
  return event.device === 'touch' ? secondTouch({ ...state, down }, event) : [{ ...state, down }, []]
}

/** The pen wins: whatever touches were doing was a palm. */
function penDown<T>(state: GestureState<T>, event: DownEvent<T>): Outcome<T> {
  const down = new Map([[event.pointer, event.point]])
  const [next, effects] = start({ ...state, down, penUntil: Infinity }, event)
  return [next, [...cancelOf(state.phase), ...effects]]
}

function start<T>(state: GestureState<T>, press: DownEvent<T>): Outcome<T> {
  if (press.button === 1 || state.space) {
    return [{ ...state, phase: { kind: 'panning', pointer: press.pointer, trail: [stepOf(press)] } }, []]
  }
  if (press.button !== 0) return [{ ...state, phase: { kind: 'spent' } }, []]
  const { point, target, device } = press
  return [
    { ...state, phase: { kind: 'pressed', press } },
    [
      { kind: 'press', point, target, device },
      { kind: 'wake', at: press.at + HOLD_MS },
    ],
  ]
}

function secondTouch<T>(state: GestureState<T>, event: DownEvent<T>): Outcome<T> {
  const { phase } = state
  const first = pointerOf(phase)
  if (first === undefined || (phase.kind === 'dragging' && event.at - phase.press.at > PINCH_GRACE_MS))
    return [state, []]
  return [
    { ...state, phase: { kind: 'pinching', pointers: [first, event.pointer] }, lastTap: undefined },
    cancelOf(phase),
  ]
}

function onMove<T>(state: GestureState<T>, event: MoveEvent): Outcome<T> {
  const before = state.down.get(event.pointer)
  const near = event.device === 'pen' && before === undefined ? { ...state, penUntil: event.at + PALM_MS } : state
  if (before === undefined) {
    const hovers = event.device !== 'touch' && state.phase.kind === 'idle'
    return [near, hovers ? [{ kind: 'hover', point: event.point, device: event.device }] : []]
  }
  const next = { ...state, down: new Map(state.down).set(event.pointer, event.point) }
  const { phase } = state
  if (phase.kind === 'pinching')
    return [next, phase.pointers.includes(event.pointer) ? pinchEffects(phase, state, next) : []]
  if (pointerOf(phase) !== event.pointer) return [next, []]
  switch (phase.kind) {
    case 'pressed':
    case 'held':
      return distance(phase.press.point, event.point) < SLOP[event.device]
        ? [next, []]
        : begin(next, phase.press, event)
    case 'dragging':
      return [next, [dragEffect('drag', phase.press, event)]]
    case 'marquee':
      return [next, [marqueeEffect('marquee', phase.press, event)]]
    case 'panning':
      return [{ ...next, phase: { ...phase, trail: trailOf(phase.trail, event) } }, [panEffect(before, event.point)]]
    default:
      return [next, []]
  }
}

/** The pointer left its place: now it is clear what it wants. */
function begin<T>(state: GestureState<T>, press: DownEvent<T>, event: MoveEvent): Outcome<T> {
  switch (press.grip) {
    case 'drag':
      return [
        { ...state, phase: { kind: 'dragging', press } },
        [dragEffect('dragStart', press, { ...event, point: press.point }), dragEffect('drag', press, event)],
      ]
    case 'marquee':
      return [
        { ...state, phase: { kind: 'marquee', press } },
        [marqueeEffect('marqueeStart', press, event), marqueeEffect('marquee', press, event)],
      ]
    case 'pan':
      return [
        { ...state, phase: { kind: 'panning', pointer: press.pointer, trail: [stepOf(press), stepOf(event)] } },
        [panEffect(press.point, event.point)],
      ]
    case 'none':
      return [{ ...state, phase: { kind: 'spent' } }, []]
  }
}

function onUp<T>(state: GestureState<T>, event: UpEvent): Outcome<T> {
  if (!state.down.has(event.pointer)) return [state, []]
  const down = new Map(state.down)
  down.delete(event.pointer)
  const penUntil = event.device === 'pen' ? event.at + PALM_MS : state.penUntil
  const over: Phase<T> = down.size > 0 ? { kind: 'spent' } : { kind: 'idle' }
  const next = { ...state, down, penUntil, phase: over }
  const { phase } = state
  if (phase.kind === 'pinching') return liftOne({ ...next, phase }, event)
  if (pointerOf(phase) !== event.pointer) return [{ ...next, phase: down.size > 0 ? phase : over }, []]
  switch (phase.kind) {
    case 'pressed':
      return tap(next, phase.press, event)
    case 'dragging':
      return [next, [dragEffect('drop', phase.press, event)]]
    case 'marquee':
      return [next, [marqueeEffect('marqueeEnd', phase.press, event)]]
    case 'panning':
      return [next, flingOf(trailOf(phase.trail, event))]
    default:
      return [next, []]
  }
}

/** One of the two fingers left; the other goes on panning. */
function liftOne<T>(state: GestureState<T>, event: UpEvent): Outcome<T> {
  const { phase } = state
  if (phase.kind !== 'pinching' || !phase.pointers.includes(event.pointer)) return [state, []]
  const left = phase.pointers.find(pointer => pointer !== event.pointer && state.down.has(pointer))
  const point = left === undefined ? undefined : state.down.get(left)
  if (left === undefined || !point) return [{ ...state, phase: { kind: state.down.size > 0 ? 'spent' : 'idle' } }, []]
  return [{ ...state, phase: { kind: 'panning', pointer: left, trail: [{ point, at: event.at }] } }, []]
}

function tap<T>(state: GestureState<T>, press: DownEvent<T>, event: UpEvent): Outcome<T> {
  const { lastTap } = state
  const again =
    lastTap !== undefined &&
    press.at - lastTap.at <= DOUBLE_TAP_MS &&
    distance(lastTap.point, press.point) <= DOUBLE_TAP_REACH[press.device]
  const { point, target, device } = press
  return [
    { ...state, lastTap: again ? undefined : { point, at: event.at } },
    [{ kind: 'tap', point, target, count: again ? 2 : 1, keys: event.keys, device }],
  ]
}

function onTime<T>(state: GestureState<T>, at: number): Outcome<T> {
  const { phase } = state
  if (phase.kind !== 'pressed' || at < phase.press.at + HOLD_MS) return [state, []]
  const { point, target, device } = phase.press
  // A mouse that rests is a person thinking, not a long press.
  if (device === 'mouse') return [state, []]
  return [{ ...state, phase: { kind: 'held', press: phase.press } }, [{ kind: 'hold', point, target, device }]]
}

function cancelOf<T>(phase: Phase<T>): readonly GestureEffect<T>[] {
  if (phase.kind === 'dragging') return [{ kind: 'dragCancel', target: phase.press.target }]
  return phase.kind === 'marquee' ? [{ kind: 'marqueeCancel' }] : []
}

function pointerOf<T>(phase: Phase<T>): number | undefined {
  if (phase.kind === 'panning') return phase.pointer
  return 'press' in phase ? phase.press.pointer : undefined
}

function dragEffect<T, K extends 'dragStart' | 'drag' | 'drop'>(
  kind: K,
  press: DownEvent<T>,
  event: MoveEvent | UpEvent,
) {
  return { kind, from: press.point, point: event.point, target: press.target, keys: event.keys, device: press.device }
}

function marqueeEffect<T, K extends 'marqueeStart' | 'marquee' | 'marqueeEnd'>(
  kind: K,
  press: DownEvent<T>,
  event: MoveEvent | UpEvent,
) {
  return { kind, from: press.point, point: event.point, keys: event.keys }
}

function panEffect(from: Point, to: Point) {
  return { kind: 'pan', dx: to.x - from.x, dy: to.y - from.y } as const
}

function pinchEffects<T>(
  phase: Phase<T> & { kind: 'pinching' },
  before: GestureState<T>,
  after: GestureState<T>,
): readonly GestureEffect<T>[] {
  const [a, b] = phase.pointers.map(pointer => before.down.get(pointer))
  const [c, d] = phase.pointers.map(pointer => after.down.get(pointer))
  if (!a || !b || !c || !d) return []
  const anchor = middle(c, d)
  const apart = distance(a, b)
  const factor = apart > 0 ? distance(c, d) / apart : 1
  return factor > 0 ? [panEffect(middle(a, b), anchor), { kind: 'zoom', factor, anchor }] : []
}

function wheelEffect<T>({ dx, dy, zoom, point }: WheelTurn): GestureEffect<T> {
  if (!zoom) return { kind: 'pan', dx: -dx, dy: -dy }
  const turn = Math.max(-WHEEL_STEP, Math.min(WHEEL_STEP, dy))
  return { kind: 'zoom', factor: Math.exp(-turn / 100), anchor: point }
}

const stepOf = ({ point, at }: Step): Step => ({ point, at })
const trailOf = (trail: readonly Step[], event: Step): readonly Step[] => [
  ...trail.filter(step => step.at > event.at - TRAIL_MS),
  stepOf(event),
]

function flingOf<T>(trail: readonly Step[]): readonly GestureEffect<T>[] {
  const [first, last] = [trail[0], trail.at(-1)]
  if (!first || !last || last.at - first.at < 8) return []
  const vx = (last.point.x - first.point.x) / (last.at - first.at)
  const vy = (last.point.y - first.point.y) / (last.at - first.at)
  return Math.hypot(vx, vy) < FLING_MIN ? [] : [{ kind: 'fling', vx, vy }]
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
