// The words of the gesture machine: what it hears, what it says, what it remembers between two events.
// `T` is whatever the owner's hit test found under the pointer (a note's id, a threshold handle); the machine never looks inside.

import type { Point } from './camera.ts'

export type Device = 'mouse' | 'touch' | 'pen'

/** What dragging from a place means; decided by the owner when the pointer goes down. `none` swallows the drag. */
export type Grip = 'drag' | 'marquee' | 'pan' | 'none'

export interface Keys {
  readonly shift: boolean
  /** Ctrl, or Command on a Mac. */
  readonly mod: boolean
  readonly alt: boolean
}

interface PointerFacts {
  readonly pointer: number
  readonly device: Device
  readonly point: Point
  /** Milliseconds on any steady clock. */
  readonly at: number
  readonly keys: Keys
}

export interface DownEvent<T> extends PointerFacts {
  readonly kind: 'down'
  /** 0 main, 1 middle, 2 secondary. */
  readonly button: number
  readonly target: T | undefined
  readonly grip: Grip
}

export interface MoveEvent extends PointerFacts {
  readonly kind: 'move'
}

export interface UpEvent extends PointerFacts {
  readonly kind: 'up'
}

export interface WheelTurn {
  readonly kind: 'wheel'
  readonly point: Point
  /** Pixels. */
  readonly dx: number
  readonly dy: number
  /** Ctrl-wheel, which is also what a trackpad's pinch sends. */
  readonly zoom: boolean
}

export type GestureEvent<T> =
  | DownEvent<T>
  | MoveEvent
  | UpEvent
  | WheelTurn
  /** Time went by; answers a `wake`. */
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'space'; readonly down: boolean }
  | { readonly kind: 'escape' }
  /** The pointers are gone without a word: pointercancel, hidden page, frozen page. */
  | { readonly kind: 'lost' }

export type GestureEffect<T> =
  /** A pointer touched the surface; nothing is decided yet. */
  | { readonly kind: 'press'; readonly point: Point; readonly target: T | undefined; readonly device: Device }
  /** `count` 2: the second tap of a double one; the first was reported with 1. */
  | {
      readonly kind: 'tap'
      readonly point: Point
      readonly target: T | undefined
      readonly count: 1 | 2
      readonly keys: Keys
      readonly device: Device
    }
  /** Long press; a drag may still follow. */
  | { readonly kind: 'hold'; readonly point: Point; readonly target: T | undefined; readonly device: Device }
  | DragEffect<T, 'dragStart'>
  | DragEffect<T, 'drag'>
  | DragEffect<T, 'drop'>
  | { readonly kind: 'dragCancel'; readonly target: T | undefined }
  | MarqueeEffect<'marqueeStart'>
  | MarqueeEffect<'marquee'>
  | MarqueeEffect<'marqueeEnd'>
  | { readonly kind: 'marqueeCancel' }
  /** Pixels the picture follows the hand. */
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  /** The hand let go while panning, in pixels per millisecond; the owner lets the picture glide out. */
  | { readonly kind: 'fling'; readonly vx: number; readonly vy: number }
  | { readonly kind: 'zoom'; readonly factor: number; readonly anchor: Point }
  /** A mouse or pen moved over the surface without touching. */
  | { readonly kind: 'hover'; readonly point: Point; readonly device: Device }
  /** Asks for a `time` event at that moment. */
  | { readonly kind: 'wake'; readonly at: number }

interface DragEffect<T, Kind extends string> {
  readonly kind: Kind
  /** Where the pointer went down. */
  readonly from: Point
  readonly point: Point
  readonly target: T | undefined
  readonly keys: Keys
  readonly device: Device
}

interface MarqueeEffect<Kind extends string> {
  readonly kind: Kind
  readonly from: Point
  readonly point: Point
  readonly keys: Keys
}

/** A point on the way of a pan, for its speed. */
export interface Step {
  readonly point: Point
  readonly at: number
}

export type Phase<T> =
  | { readonly kind: 'idle' }
  /** One pointer is down and has not said what it wants. */
  | { readonly kind: 'pressed'; readonly press: DownEvent<T> }
  /** It stayed in place long enough. */
  | { readonly kind: 'held'; readonly press: DownEvent<T> }
  | { readonly kind: 'dragging'; readonly press: DownEvent<T> }
  | { readonly kind: 'marquee'; readonly press: DownEvent<T> }
  | { readonly kind: 'panning'; readonly pointer: number; readonly trail: readonly Step[] }
  | { readonly kind: 'pinching'; readonly pointers: readonly [number, number] }
  /** Over, cancelled or of no interest: waits until every pointer is up. */
  | { readonly kind: 'spent' }

export interface GestureState<T> {
  readonly phase: Phase<T>
  /** Every pointer that touches the surface, where it is now. */
  readonly down: ReadonlyMap<number, Point>
  readonly space: boolean
  readonly lastTap: Step | undefined
  /** Until then touches are taken for a palm. */
  readonly penUntil: number
}
