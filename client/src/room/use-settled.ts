import { useEffect, useState } from 'react'
import { useLasting } from './use-lasting.ts'

/** `value` at once while it is `restless`; a value at rest only after `ms` of rest, so that a good word neither flickers nor comes early. */
export function useSettled<T>(value: T, { restless, ms }: { restless: boolean; ms: number }): T {
  const [unrest, setUnrest] = useState(value)
  useEffect(() => {
    if (restless) setUnrest(value)
  }, [value, restless])
  const rested = useLasting(!restless, ms)
  return restless || rested ? value : unrest
}
