// Things of others that glide from one report to the next, each under a key.

import type { Spot } from '../camera.ts'
import { type Gliding, glide } from './glide.ts'

export interface Floating<Look> {
  readonly look: Look
  gliding: Gliding
}

export class GlidingMap<Key, Look> {
  readonly #items = new Map<Key, Floating<Look>>()

  get(key: Key): Floating<Look> | undefined {
    return this.#items.get(key)
  }

  entries(): Iterable<[Key, Floating<Look>]> {
    return this.#items
  }

  /** Sends the thing on to `to`; `make` gives it its look and place when it is new. */
  send(key: Key, to: Spot, make: () => { look: Look; at: Spot } | undefined): void {
    const known = this.#items.get(key)
    if (known) {
      if (known.gliding.to.x !== to.x || known.gliding.to.y !== to.y) known.gliding = { at: known.gliding.at, to }
      return
    }
    const made = make()
    if (made) this.#items.set(key, { look: made.look, gliding: { at: made.at, to } })
  }

  /** Lets go of everything that does not stay. */
  keep(stays: (key: Key) => boolean, drop: (look: Look, key: Key) => void): void {
    for (const [key, { look }] of this.#items) {
      if (stays(key)) continue
      this.#items.delete(key)
      drop(look, key)
    }
  }

  /** Moves everything on by `passed` milliseconds and shows it; true while something is on its way. */
  step(
    { passed, grain }: { passed: number; grain: number },
    show: (key: Key, item: Floating<Look>, moving: boolean) => void,
  ): boolean {
    let more = false
    for (const [key, item] of this.#items) {
      const moving = item.gliding.at !== item.gliding.to
      if (moving) item.gliding = glide(item.gliding, passed, grain)
      more ||= moving
      show(key, item, moving)
    }
    return more
  }
}
