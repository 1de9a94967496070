import { MOST_STEP_MINUTES, planMinutes, type Step } from '@samenbord/tools/steps'
import { TextField } from '@samenbord/ui'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { useSteps } from './use-steps.ts'

/** How long a step is planned to take, to be written down, with what all steps come to. */
export function PlannedMinutes({ step }: { step: Step }) {
  const { lead, timer } = useMessages()
  const { documents } = useWorkshop()
  const { minutes } = useSteps()
  const [written, setWritten] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const inAll = Object.values(minutes).reduce((sum, each) => sum + each, 0)

  function keep(): void {
    if (written === undefined) return
    const wanted = written.trim() === '' ? undefined : Number(written)
    const isRight = planMinutes(documents.session, { step, minutes: wanted }) || wanted === minutes[step]
    setWrong(!isRight)
    if (isRight) setWritten(undefined)
  }

  return (
    <TextField
      label={lead.minutes}
      hint={inAll > 0 ? lead.inAll(inAll) : undefined}
      inputMode="numeric"
      autoComplete="off"
      value={written ?? `${minutes[step] ?? ''}`}
      error={isWrong ? timer.minutesWrong(MOST_STEP_MINUTES) : undefined}
      onChange={event => {
        setWritten(event.target.value)
        setWrong(false)
      }}
      onBlur={keep}
      onKeyDown={event => event.key === 'Enter' && keep()}
    />
  )
}
