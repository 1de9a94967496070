import { useEffect, useRef, useState } from 'react'

/** `value` at most every `ms`: what comes and goes in between is not shown, and the last word always is. */
export function useSettled<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  const latest = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    latest.current = value
    // the running timer is not put off: constant change must not keep an old word on the screen
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      setShown(latest.current)
    }, ms)
  }, [value, ms])

  useEffect(() => () => clearTimeout(timer.current), [])
  return shown
}
