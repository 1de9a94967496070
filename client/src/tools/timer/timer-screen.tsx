import { Dialog } from '@samenbord/ui'
import { useMessages } from '../../language/language.tsx'
import { clockText } from './countdown.ts'
import styles from './timer.module.css'
import { phaseOf, type TimerNow } from './use-timer.ts'

/** The time as large as the screen allows, readable from the back of the room. */
export function TimerScreen({ now, onClose }: { now: TimerNow; onClose: () => void }) {
  const { timer: texts, common } = useMessages()
  const text = now.seconds === undefined ? undefined : clockText(now.seconds)
  return (
    <Dialog title={texts.title} open onClose={onClose} closeLabel={common.close} size="full">
      <div className={styles.screen} data-phase={phaseOf(now)} data-length={text?.length ?? 0}>
        {text === undefined ? <p>{texts.none}</p> : <p className={styles.huge}>{text}</p>}
        <p className={styles.words}>{wordsOf(now, texts)}</p>
      </div>
    </Dialog>
  )
}

function wordsOf(now: TimerNow, texts: ReturnType<typeof useMessages>['timer']): string {
  if (now.seconds === undefined) return ''
  const phase = phaseOf(now)
  return phase === 'over' ? texts.timeIsUp : phase === 'paused' ? texts.paused : ''
}
