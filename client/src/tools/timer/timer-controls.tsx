import { addMinute, lockAtEnd, pauseTimer, resumeTimer, stopTimer, type Timer } from '@samenbord/tools/timer'
import { Button, Checkbox } from '@samenbord/ui'
import { Maximize2, Pause, Play, Square } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { isSoundOn, switchSound } from './chime.ts'
import { clockText } from './countdown.ts'
import styles from './timer.module.css'
import { phaseOf, type TimerNow } from './use-timer.ts'

/** A set timer: for whoever leads what can be done with it, for everybody its sound here and a large view. */
export function TimerControls({ now, onLarge }: { now: TimerNow; onLarge: () => void }) {
  const { timer: texts } = useMessages()
  const mayLead = useMayWrite().session
  const [sound, setSound] = useState(isSoundOn)
  const { timer, seconds = 0 } = now

  return (
    <>
      <p className={styles.big} data-phase={phaseOf(now)}>
        {clockText(seconds)}
      </p>
      {mayLead && <Lead timer={timer} isOver={seconds === 0} />}
      <div className={styles.own}>
        <Checkbox
          label={texts.sound}
          checked={sound}
          onChange={on => {
            setSound(on)
            switchSound(on)
          }}
        />
        <Button onClick={onLarge}>
          <Maximize2 size={16} aria-hidden="true" />
          {texts.large}
        </Button>
      </div>
    </>
  )
}

function Lead({ timer, isOver }: { timer: Timer; isOver: boolean }) {
  const { timer: texts } = useMessages()
  const { documents, clock } = useWorkshop()
  const { session } = documents
  const at = (change: (now: number) => void) => () => {
    const now = clock.now()
    if (now !== undefined) change(now)
  }
  return (
    <>
      <div className={styles.row}>
        {timer.kind === 'paused' ? (
          <Button variant="primary" onClick={at(now => resumeTimer(session, now))}>
            <Play size={16} aria-hidden="true" />
            {texts.resume}
          </Button>
        ) : (
          <Button disabled={isOver} onClick={at(now => pauseTimer(session, now))}>
            <Pause size={16} aria-hidden="true" />
            {texts.pause}
          </Button>
        )}
        <Button onClick={at(now => addMinute(session, now))}>{texts.addMinute}</Button>
        <Button onClick={() => stopTimer(session)}>
          <Square size={16} aria-hidden="true" />
          {texts.stop}
        </Button>
      </div>
      <Checkbox
        label={texts.locks}
        checked={timer.kind !== 'idle' && timer.locks}
        onChange={locks => lockAtEnd(session, locks)}
      />
    </>
  )
}
