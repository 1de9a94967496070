import { useEffect, useRef, useState } from 'react'

const SHOWN_MS = 1600

/** True for a moment after `value` has changed, never at first. */
export function useChanged(value: unknown): boolean {
  const before = useRef(value)
  const [changed, setChanged] = useState(false)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    setChanged(true)
    const timer = setTimeout(() => setChanged(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [value])
  return changed
}
