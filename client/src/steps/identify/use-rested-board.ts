import type { BoardSnapshot } from '@samenbord/board'
import { useEffect, useState } from 'react'
import { useWorkshop } from '../../workshop/use-workshop.tsx'

/** How long nothing must have changed, and how long hints may lag behind where something always does; in milliseconds. */
const REST_MS = 400
const LONGEST_MS = 3000

/** The board as it was when it last came to rest: for hints that look through all notes, which must not hold up a typed letter. */
export function useRestedBoard(): BoardSnapshot {
  const { board } = useWorkshop()
  const [rested, setRested] = useState(board.get)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let since: number | undefined
    const settle = () => {
      since = undefined
      setRested(board.get())
    }
    const wait = () => {
      clearTimeout(timer)
      since ??= performance.now()
      timer = setTimeout(settle, Math.max(0, Math.min(REST_MS, since + LONGEST_MS - performance.now())))
    }
    settle()
    const stop = board.subscribe(wait)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [board])
  return rested
}
