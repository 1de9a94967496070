import { parts, type Step, settle, stayTogether } from '@samenbord/tools/steps'
import { startTimer } from '@samenbord/tools/timer'
import { Button, Checkbox } from '@samenbord/ui'
import { AlarmClock } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { PlannedMinutes } from './planned-minutes.tsx'
import styles from './steps.module.css'
import { useSteps } from './use-steps.ts'

/** The time planned for a step, for everybody; for whoever leads also what is settled in it, and whether people may look around. */
export function StepLead({ step }: { step: Step }) {
  const { lead } = useMessages()
  const minutes = useSteps().minutes[step]
  const mayLead = useMayWrite().session
  if (mayLead) return <Lead step={step} minutes={minutes} />
  return minutes === undefined ? null : <p className={styles.planned}>{lead.planned(minutes)}</p>
}

function Lead({ step, minutes }: { step: Step; minutes: number | undefined }) {
  const { lead } = useMessages()
  const { documents, clock } = useWorkshop()
  const { together } = useSteps()
  const { session } = documents

  function start(): void {
    const now = clock.now()
    if (now !== undefined && minutes !== undefined) startTimer(session, { minutes, locks: false, now })
  }

  return (
    <section className={styles.lead}>
      {minutes !== undefined && (
        <Button className={styles.start} onClick={start}>
          <AlarmClock size={16} aria-hidden="true" />
          {lead.startTimer(minutes)}
        </Button>
      )}
      <details>
        <summary>{lead.title}</summary>
        <div className={styles.fields}>
          <PlannedMinutes key={step} step={step} />
          <Settled step={step} />
          <div>
            <Checkbox label={lead.together} checked={together} onChange={on => stayTogether(session, on)} />
            <p className={styles.hint}>{lead.togetherHint}</p>
          </div>
        </div>
      </details>
    </section>
  )
}

function Settled({ step }: { step: Step }) {
  const { lead } = useMessages()
  const { documents } = useWorkshop()
  const settled = useSteps().settled[step]
  return (
    <fieldset className={styles.settled}>
      <legend>{lead.settled}</legend>
      {parts.map(part => (
        <Checkbox
          key={part}
          label={lead.part[part]}
          checked={settled.includes(part)}
          onChange={on => settle(documents.session, { step, part, on })}
        />
      ))}
      <p className={styles.hint}>{lead.settledHint}</p>
    </fieldset>
  )
}
