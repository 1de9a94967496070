import { useSyncExternalStore } from 'react'

/** Anything whose current value can be read and whose changes can be heard. */
export interface Readable<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

/** The current value of `source`; renders again when it changes. The only seam between React and the data. */
export function useSnapshot<T>(source: Readable<T>): T {
  return useSyncExternalStore(source.subscribe, source.get, source.get)
}
