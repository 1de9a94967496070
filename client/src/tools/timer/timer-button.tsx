import { Popover } from '@samenbord/ui'
import { AlarmClock, AlarmClockCheck, Pause } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import { clockText } from './countdown.ts'
import styles from './timer.module.css'
import { TimerControls } from './timer-controls.tsx'
import { TimerScreen } from './timer-screen.tsx'
import { TimerStart } from './timer-start.tsx'
import { TimerVoice } from './timer-voice.tsx'
import { phaseOf, type TimerNow, useTimer } from './use-timer.ts'

/** The time that is left, for everybody; opens what can be done about it. Without a timer only who may set one sees it. */
export function TimerButton({ className = '' }: { className?: string | undefined }) {
  const { timer: texts } = useMessages()
  const mayLead = useMayWrite().session
  const now = useTimer()
  const [isLarge, setLarge] = useState(false)
  const { timer, seconds } = now
  const isSet = timer.kind !== 'idle' && seconds !== undefined

  return (
    <>
      <TimerVoice seconds={timer.kind === 'running' ? seconds : undefined} />
      {(isSet || mayLead) && (
        <Popover
          label={isSet ? labelOf(now, texts) : texts.title}
          className={`${styles.button} ${className}`}
          trigger={<TimerFace now={now} />}
        >
          <TimerPanel now={now} isSet={isSet} onLarge={() => setLarge(true)} />
        </Popover>
      )}
      {isLarge && <TimerScreen now={now} onClose={() => setLarge(false)} />}
    </>
  )
}

interface TimerPanelProps {
  readonly now: TimerNow
  readonly isSet: boolean
  readonly onLarge: () => void
}

/** What the button opens; when starting or stopping takes the pressed button away, the focus stays in here. */
function TimerPanel({ now, isSet, onLarge }: TimerPanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const wasSet = useRef(isSet)
  useEffect(() => {
    if (wasSet.current !== isSet && document.activeElement === document.body) panel.current?.focus()
    wasSet.current = isSet
  }, [isSet])
  return (
    <div ref={panel} tabIndex={-1} className={styles.panel}>
      {isSet ? <TimerControls now={now} onLarge={onLarge} /> : <TimerStart />}
    </div>
  )
}

/** Icon and time; the icon alone says running, paused or over to whoever sees no colour. */
function TimerFace({ now: { timer, seconds } }: { now: TimerNow }) {
  if (timer.kind === 'idle' || seconds === undefined) return <AlarmClock size={18} aria-hidden="true" />
  const Icon = timer.kind === 'paused' ? Pause : seconds === 0 ? AlarmClockCheck : AlarmClock
  return (
    <span className={styles.face} data-phase={phaseOf({ timer, seconds })}>
      <Icon size={16} aria-hidden="true" />
      <span className={styles.time}>{clockText(seconds)}</span>
    </span>
  )
}

function labelOf({ timer, seconds = 0 }: TimerNow, texts: ReturnType<typeof useMessages>['timer']): string {
  if (timer.kind === 'paused') return texts.pausedAt(clockText(seconds))
  return seconds === 0 ? texts.over(clockText(0)) : texts.left(clockText(seconds))
}
