import { addPhase, limits } from '@samenbord/board'
import { Button, Dialog, TextField } from '@samenbord/ui'
import { CalendarRange, Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import { PhaseRow } from './phase-row.tsx'
import styles from './phases.module.css'

/** The facilitator's phases: names, order, dates. */
export function PhasesDialog() {
  const { plan, common } = useMessages()
  const { phases } = useSession()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <CalendarRange size={16} aria-hidden="true" />
        {plan.editPhases}
      </Button>
      <Dialog title={plan.phases} open={open} onClose={() => setOpen(false)} closeLabel={common.close} size="wide">
        <ol className={styles.phases}>
          {phases.map((phase, index) => (
            <PhaseRow key={phase.id} phase={phase} isFirst={index === 0} isLast={index === phases.length - 1} />
          ))}
        </ol>
        <NewPhase />
      </Dialog>
    </>
  )
}

function NewPhase() {
  const { plan } = useMessages()
  const { documents, newId } = useWorkshop()
  const { language } = useLanguage()
  const [name, setName] = useState('')

  function add(event: FormEvent) {
    event.preventDefault()
    if (addPhase(documents.session, { id: newId(), name, language })) setName('')
  }

  return (
    <form className={styles.newPhase} onSubmit={add}>
      <TextField
        label={plan.newPhase}
        value={name}
        maxLength={limits.phaseName}
        autoComplete="off"
        onChange={event => setName(event.target.value)}
      />
      <Button type="submit">
        <Plus size={16} aria-hidden="true" />
        {plan.addPhase}
      </Button>
    </form>
  )
}
