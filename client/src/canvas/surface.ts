// Binds the DOM's pointers, wheel and touch to the gesture machine and reports effects; the only place that hears raw events.

import type { Point } from './camera.ts'
import type { Device, GestureEffect, GestureEvent, Grip, Keys } from './gesture.ts'
import { gesture, isBusy, restingGestures } from './gestures.ts'

export interface SurfaceOwner<T> {
  /** What lies under a pointer that goes down, and what dragging from there means. */
  grip(point: Point, device: Device, keys: Keys): { readonly target: T | undefined; readonly grip: Grip }
  /** Called in order, synchronously inside the DOM event, so that `focus()` opens a virtual keyboard. */
  act(effect: GestureEffect<T>): void
}

interface Surface {
  /** Ends whatever gesture is going on, as Escape does. */
  cancel(): void
  /** Is the space bar down, so that the cursor should be a hand? */
  panning(): boolean
  /** Unbinds everything. */
  close(): void
}

const PIXELS_PER_LINE = 16

/** Binds `element`; it must have a size of its own. Overlays with controls belong beside it, not inside. */
export function openSurface<T>(element: HTMLElement, owner: SurfaceOwner<T>): Surface {
  let state = restingGestures<T>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const unbind = new AbortController()
  const { signal } = unbind

  function send(event: GestureEvent<T>): void {
    const [next, effects] = gesture(state, event)
    state = next
    for (const effect of effects) {
      if (effect.kind === 'wake') wake(effect.at)
      else owner.act(effect)
    }
  }

  function wake(at: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => send({ kind: 'time', at: performance.now() }), at - performance.now() + 1)
  }

  function lose(): void {
    clearTimeout(timer)
    send({ kind: 'lost' })
  }

  function down(event: PointerEvent): void {
    const facts = factsOf(element, event)
    const found = owner.grip(facts.point, facts.device, facts.keys)
    // A pointer made by a script, or one already gone, cannot be captured; the gesture works without.
    if (event.isTrusted) element.setPointerCapture(event.pointerId)
    send({ kind: 'down', button: event.button, ...facts, ...found })
  }

  element.style.touchAction = 'none'
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', event => send({ kind: 'move', ...factsOf(element, event) }), { signal })
  element.addEventListener('pointerup', event => send({ kind: 'up', ...factsOf(element, event) }), { signal })
  element.addEventListener('pointercancel', lose, { signal })
  element.addEventListener('wheel', event => send(wheelOf(element, event)), { signal, passive: false })
  quiet(element, signal)
  hearKeys({
    signal,
    space: pressed => send({ kind: 'space', down: pressed }),
    escape: () => {
      if (!isBusy(state)) return false
      send({ kind: 'escape' })
      return true
    },
  })
  // iPadOS switches apps without ever sending pointerup: every way of leaving the page resets.
  for (const name of ['blur', 'pagehide', 'resize'] as const) window.addEventListener(name, lose, { signal })
  for (const name of ['visibilitychange', 'freeze', 'resume']) document.addEventListener(name, lose, { signal })

  return {
    cancel: () => send({ kind: 'escape' }),
    panning: () => state.space,
    close() {
      lose()
      unbind.abort()
    },
  }
}

function factsOf(element: HTMLElement, event: PointerEvent) {
  return {
    pointer: event.pointerId,
    device: deviceOf(event.pointerType),
    point: pointOf(element, event),
    at: event.timeStamp,
    keys: keysOf(event),
  }
}

function deviceOf(type: string): Device {
  return type === 'touch' || type === 'pen' ? type : 'mouse'
}

/** Where a DOM event happened, in pixels of `element`. */
export function pointOf(element: HTMLElement, event: MouseEvent): Point {
  const box = element.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

/** The modifier keys of a DOM event, the same on every system. */
function keysOf(event: MouseEvent | KeyboardEvent): Keys {
  return { shift: event.shiftKey, mod: event.ctrlKey || event.metaKey, alt: event.altKey }
}

function wheelOf(element: HTMLElement, event: WheelEvent) {
  event.preventDefault()
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PIXELS_PER_LINE : 1
  const zoom = event.ctrlKey || event.metaKey
  // A mouse has one wheel: Shift turns it sideways where the system does not do so itself.
  const sideways = event.shiftKey && !zoom && event.deltaX === 0
  const [dx, dy] = sideways ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
  return { kind: 'wheel', point: pointOf(element, event), dx: dx * unit, dy: dy * unit, zoom } as const
}

/** The page itself must neither scroll, zoom, select nor open a menu under a gesture. */
function quiet(element: HTMLElement, signal: AbortSignal): void {
  const stop = (event: Event) => event.preventDefault()
  for (const name of ['contextmenu', 'dragstart', 'selectstart', 'gesturestart', 'gesturechange']) {
    element.addEventListener(name, stop, { signal })
  }
  // Safari's double-tap zoom and text loupe listen to touches, not to touch-action alone.
  element.addEventListener('touchstart', stop, { signal, passive: false })
  element.addEventListener('touchmove', stop, { signal, passive: false })
}

function hearKeys(hears: { signal: AbortSignal; space(down: boolean): void; escape(): boolean }): void {
  const { signal } = hears
  const isSpace = (event: KeyboardEvent) => event.key === ' ' && !takesKeys(event.target)
  window.addEventListener('keydown', event => isSpace(event) && !event.repeat && hears.space(true), { signal })
  window.addEventListener('keyup', event => event.key === ' ' && hears.space(false), { signal })
  // Before anybody else: Escape that stops a drag must not also clear the selection.
  const stop = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && hears.escape()) event.stopPropagation()
  }
  window.addEventListener('keydown', stop, { signal, capture: true })
}

/** Does this element want the letters somebody types, or Space as its own key? */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON|A|SUMMARY)$/.test(target.tagName)
}
