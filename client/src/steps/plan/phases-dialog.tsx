import { addPhase, datePhase, deletePhase, limits, movePhase, type Phase, renamePhase } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { Button, Dialog, IconButton, TextField } from '@samenbord/ui'
import { ArrowDown, ArrowUp, CalendarRange, Plus, Trash2 } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard, useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './plan.module.css'

/** The facilitator's phases: names, order, dates. */
export function PhasesDialog() {
  const { plan, common } = useMessages()
  const { documents, newId } = useWorkshop()
  const { language } = useLanguage()
  const { phases } = useSession()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')

  function add(event: FormEvent) {
    event.preventDefault()
    if (addPhase(documents.session, { id: newId(), name, language })) setName('')
  }

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
        <form className={styles.newPhase} onSubmit={add}>
          <TextField
            label={plan.phaseName}
            value={name}
            maxLength={limits.phaseName}
            onChange={event => setName(event.target.value)}
          />
          <Button type="submit">
            <Plus size={16} aria-hidden="true" />
            {plan.addPhase}
          </Button>
        </form>
      </Dialog>
    </>
  )
}

interface PhaseRowProps {
  readonly phase: Phase
  readonly isFirst: boolean
  readonly isLast: boolean
}

function PhaseRow({ phase, isFirst, isLast }: PhaseRowProps) {
  const messages = useMessages()
  const { plan } = messages
  const { documents } = useWorkshop()
  const { language } = useLanguage()
  const board = useBoard()
  const name = phaseNameOf(phase, language, messages)
  const { session } = documents

  function remove() {
    const cells = [...board.entries.values()].filter(entry => entry.phase === phase.id).length
    if (confirm(plan.deletePhaseConfirm(name, cells))) deletePhase(session, phase.id)
  }

  return (
    <li className={styles.phaseRow}>
      <PhaseNameField phase={phase} name={name} />
      <TextField
        label={plan.start}
        aria-label={plan.startOf(name)}
        type="date"
        value={phase.start ?? ''}
        onChange={event => datePhase(session, phase.id, { start: event.target.value, end: phase.end })}
      />
      <TextField
        label={plan.end}
        aria-label={plan.endOf(name)}
        type="date"
        value={phase.end ?? ''}
        min={phase.start}
        onChange={event => datePhase(session, phase.id, { start: phase.start, end: event.target.value })}
      />
      <div className={styles.phaseTools}>
        <IconButton label={plan.earlier(name)} disabled={isFirst} onClick={() => movePhase(session, phase.id, -1)}>
          <ArrowUp size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={plan.later(name)} disabled={isLast} onClick={() => movePhase(session, phase.id, 1)}>
          <ArrowDown size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={plan.deletePhase(name)} disabled={isFirst && isLast} onClick={remove}>
          <Trash2 size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </li>
  )
}

function PhaseNameField({ phase, name }: { phase: Phase; name: string }) {
  const { plan } = useMessages()
  const { documents } = useWorkshop()
  const { language } = useLanguage()
  const [draft, setDraft] = useState(name)
  useEffect(() => setDraft(name), [name])
  const commit = () => {
    if (draft.trim() === '') setDraft(name)
    else if (draft !== name) renamePhase(documents.session, { id: phase.id, name: draft, language })
  }
  return (
    <TextField
      label={plan.phaseName}
      value={draft}
      maxLength={limits.phaseName}
      onChange={event => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={event => event.key === 'Enter' && commit()}
    />
  )
}
