// The board for whoever looks at more than one letter: everything is told at once, but letters when the hand that types them rests.
import type { BoardChange, BoardSnapshot, Watched, WatchedBoard } from '@samenbord/board'

/** How long no letter must have come, and how long letters may wait where somebody types on and on; in milliseconds. */
export const REST_MS = 250
export const LONGEST_MS = 1000

/** The same board; `get` is never behind, only the listeners hear of typed letters later. A letter after a silence is told at once. */
export function calmed(board: WatchedBoard): Watched<BoardSnapshot> & { close(): void } {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | undefined
  let lastLetter = Number.NEGATIVE_INFINITY

  const tell = () => {
    clearTimeout(timer)
    waitingSince = undefined
    for (const listener of [...listeners]) listener()
  }
  const hear = ({ letters }: BoardChange) => {
    if (!letters) return tell()
    const now = performance.now()
    const isFirst = now - lastLetter > LONGEST_MS
    lastLetter = now
    if (isFirst) return tell()
    waitingSince ??= now
    clearTimeout(timer)
    timer = setTimeout(tell, Math.max(0, Math.min(REST_MS, waitingSince + LONGEST_MS - now)))
  }
  const stop = board.subscribe(hear)

  return {
    get: board.get,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      clearTimeout(timer)
      stop()
      listeners.clear()
    },
  }
}
