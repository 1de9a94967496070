import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { chime, isSoundOn, readyAtTouch } from './chime.ts'
import { type Moment, momentBetween } from './countdown.ts'

/** Says when a minute is left and when the time is up, to screen readers and, at zero, with a sound. */
export function TimerVoice({ seconds }: { seconds: number | undefined }) {
  const { timer } = useMessages()
  const before = useRef<number>(undefined)
  const [moment, setMoment] = useState<Moment>()
  const isSet = seconds !== undefined

  useEffect(() => (isSet ? readyAtTouch() : undefined), [isSet])
  useEffect(() => {
    const came = momentBetween(before.current, seconds)
    const isMore = seconds === undefined || (before.current ?? 0) < seconds
    before.current = seconds
    if (came === 'over' && isSoundOn()) chime()
    if (came || isMore) setMoment(came)
  }, [seconds])

  return (
    <span className="visually-hidden" role="status">
      {moment === 'over' && timer.timeIsUp}
      {moment === 'lastMinute' && timer.lastMinute}
    </span>
  )
}
