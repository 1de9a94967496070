import { MOST_MINUTES, startTimer } from '@samenbord/tools/timer'
import { Button, Checkbox, TextField } from '@samenbord/ui'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { useSteps } from '../steps/use-steps.ts'
import styles from './timer.module.css'

const PRESETS = [3, 5, 10, 15]

/** The facilitator sets a timer: one press for the usual ones, or any number of minutes. */
export function TimerStart() {
  const { timer: texts } = useMessages()
  const { documents, clock } = useWorkshop()
  const { current, minutes: planned } = useSteps()
  const [minutes, setMinutes] = useState(`${planned[current] ?? ''}`)
  const [locks, setLocks] = useState(false)
  const [problem, setProblem] = useState<string>()

  function start(wanted: number): void {
    const now = clock.now()
    if (now === undefined) setProblem(texts.noClock)
    else if (!startTimer(documents.session, { minutes: wanted, locks, now }))
      setProblem(texts.minutesWrong(MOST_MINUTES))
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    start(minutes.trim() === '' ? Number.NaN : Number(minutes))
  }

  return (
    <>
      <h2>{texts.title}</h2>
      <div className={styles.row}>
        {PRESETS.map(preset => (
          <Button key={preset} onClick={() => start(preset)}>
            {texts.preset(preset)}
          </Button>
        ))}
      </div>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={texts.minutes}
          inputMode="numeric"
          autoComplete="off"
          value={minutes}
          error={problem}
          onChange={event => {
            setMinutes(event.target.value)
            setProblem(undefined)
          }}
        />
        <Button type="submit" variant="primary">
          {texts.start}
        </Button>
      </form>
      <Checkbox label={texts.locks} checked={locks} onChange={setLocks} />
    </>
  )
}
