import type { Watched } from '@samenbord/board'

interface Settling<T> {
  /** Is this a value that may not last, to be told at once? */
  isRestless(value: T): boolean
  isSame(a: T, b: T): boolean
  /** How long a value must be at rest before it is told. */
  readonly ms: number
}

/** `source` with its good news held back until they last, so that they neither flicker nor come early; told to nobody twice. */
export function settled<T>(source: Watched<T>, { isRestless, isSame, ms }: Settling<T>): Watched<T> {
  let shown = source.get()
  return {
    get: () => shown,
    subscribe(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const show = () => {
        clearTimeout(timer)
        timer = undefined
        if (isSame(shown, source.get())) return
        shown = source.get()
        listener()
      }
      const hear = () => {
        if (isRestless(source.get())) show()
        else timer ??= setTimeout(show, ms)
      }
      hear()
      const stop = source.subscribe(hear)
      return () => {
        clearTimeout(timer)
        stop()
      }
    },
  }
}
