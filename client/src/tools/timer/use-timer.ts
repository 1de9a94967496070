import { leftOf, readTimer, type Timer } from '@samenbord/tools/timer'
import { useSnapshot } from '@samenbord/ui'
import { useEffect, useReducer } from 'react'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDocValue } from '../use-doc-value.ts'
import { secondsOf } from './countdown.ts'

export interface TimerNow {
  readonly timer: Timer
  /** Seconds to show; undefined while no timer is set or the server's time is not known. */
  readonly seconds: number | undefined
}

/** The timer by the server's clock; renders again with each second. */
export function useTimer(): TimerNow {
  const { documents, clock } = useWorkshop()
  const timer = useDocValue(documents.session, readTimer)
  const offset = useSnapshot(clock.offset)
  const [, tick] = useReducer((count: number) => count + 1, 0)

  useEffect(() => {
    if (timer.kind !== 'running' || offset === undefined) return
    let pending: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      const left = leftOf(timer, clock.now() ?? 0) ?? 0
      if (left <= 0) return
      pending = setTimeout(
        () => {
          tick()
          wait()
        },
        // the next whole second of the server, not one from now: all devices turn together
        left % 1000 || 1000,
      )
    }
    wait()
    return () => clearTimeout(pending)
  }, [timer, clock, offset])

  const now = clock.now()
  const left = now === undefined ? undefined : leftOf(timer, now)
  return { timer, seconds: left === undefined ? undefined : secondsOf(left) }
}

/** How far a timer that is set has got. */
export type TimerPhase = 'running' | 'lastMinute' | 'paused' | 'over'

export function phaseOf({ timer, seconds = 0 }: TimerNow): TimerPhase {
  if (timer.kind === 'paused') return 'paused'
  if (seconds === 0) return 'over'
  return seconds <= 60 ? 'lastMinute' : 'running'
}
