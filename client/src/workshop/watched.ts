import type { Watched } from '@samenbord/board'

/** A watched value that its owner sets; setting the same value tells nobody. */
export interface Cell<T> extends Watched<T> {
  set(value: T): void
}

export function cell<T>(initial: T): Cell<T> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return
      current = value
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
