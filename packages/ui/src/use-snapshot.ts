import { useSyncExternalStore } from 'react'

/** Anything whose current value can be read and whose changes can be heard. */
export interface Readable<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

/** The current value of `source`; renders again when it changes. With `useSelected` the only seam between React and the data. */
export function useSnapshot<T>(source: Readable<T>): T {
  return useSyncExternalStore(source.subscribe, source.get, source.get)
}

/** One thing read out of `source`, a plain value or one that keeps its identity; renders again only when that differs. */
export function useSelected<T, S>(source: Readable<T>, select: (value: T) => S): S {
  const read = () => select(source.get())
  return useSyncExternalStore(source.subscribe, read, read)
}
