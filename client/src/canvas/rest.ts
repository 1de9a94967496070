/** Waits for something that happens every frame to be over. */
export interface Rest {
  /** It goes on; costs next to nothing, for no timer is set anew. */
  touch(): void
  isWaiting(): boolean
  cancel(): void
}

/** Calls `act` once nothing was touched for `ms` milliseconds. */
export function openRest(ms: number, act: () => void): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined
  let touchedAt = 0
  const look = () => {
    const left = touchedAt + ms - performance.now()
    timer = left > 0 ? setTimeout(look, left) : undefined
    if (left <= 0) act()
  }
  return {
    touch() {
      touchedAt = performance.now()
      timer ??= setTimeout(look, ms)
    },
    isWaiting: () => timer !== undefined,
    cancel() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
