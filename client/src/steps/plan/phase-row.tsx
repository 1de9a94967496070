import { datePhase, deletePhase, limits, movePhase, type Phase, renamePhase } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { Button, Dialog, IconButton, TextField } from '@samenbord/ui'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useDraft } from '../../screen/use-draft.ts'
import { useBoard, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './phases.module.css'

interface PhaseRowProps {
  readonly phase: Phase
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One phase: its name in the reader's language, its dates, its place; deleting asks once. */
export function PhaseRow({ phase, isFirst, isLast }: PhaseRowProps) {
  const messages = useMessages()
  const { plan } = messages
  const { session } = useWorkshop().documents
  const { language } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const name = phaseNameOf(phase, language, messages)
  const isBackwards = phase.start !== undefined && phase.end !== undefined && phase.end < phase.start

  return (
    <li className={styles.phase}>
      <NameField phase={phase} name={name} />
      <DayField
        label={plan.start}
        name={plan.startOf(name)}
        day={phase.start}
        keep={start => datePhase(session, phase.id, { start, end: phase.end })}
      />
      <DayField
        label={plan.end}
        name={plan.endOf(name)}
        day={phase.end}
        error={isBackwards ? plan.endBeforeStart : undefined}
        keep={end => datePhase(session, phase.id, { start: phase.start, end })}
      />
      <div className={styles.tools}>
        <IconButton label={plan.earlier(name)} disabled={isFirst} onClick={() => movePhase(session, phase.id, -1)}>
          <ArrowUp size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={plan.later(name)} disabled={isLast} onClick={() => movePhase(session, phase.id, 1)}>
          <ArrowDown size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={plan.deletePhase(name)} disabled={isFirst && isLast} onClick={() => setAsking(true)}>
          <Trash2 size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {isAsking && <AskToDelete phase={phase} name={name} onClose={() => setAsking(false)} />}
    </li>
  )
}

function NameField({ phase, name }: { phase: Phase; name: string }) {
  const { plan } = useMessages()
  const { documents } = useWorkshop()
  const { language } = useLanguage()
  const draft = useDraft(name, text => {
    if (text.trim() !== name) renamePhase(documents.session, { id: phase.id, name: text, language })
  })
  return (
    <TextField
      label={plan.phaseName}
      value={draft.text}
      maxLength={limits.phaseName}
      autoComplete="off"
      onChange={event => draft.write(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={event => event.key === 'Enter' && draft.commit()}
    />
  )
}

interface DayFieldProps {
  readonly label: string
  /** Says to a screen reader of which phase. */
  readonly name: string
  readonly day: string | undefined
  readonly error?: string | undefined
  readonly keep: (day: string | undefined) => void
}

/** A day is kept when the field is left: while a year is being typed, it is the year 2 first, then 20, then 202. */
function DayField({ label, name, day, error, keep }: DayFieldProps) {
  const draft = useDraft(day ?? '', text => keep(text || undefined))
  return (
    <TextField
      label={label}
      aria-label={name}
      type="date"
      value={draft.text}
      error={error}
      onChange={event => draft.write(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={event => event.key === 'Enter' && draft.commit()}
    />
  )
}

function AskToDelete({ phase, name, onClose }: { phase: Phase; name: string; onClose: () => void }) {
  const { plan, common } = useMessages()
  const { session } = useWorkshop().documents
  const cells = [...useBoard().entries.values()].filter(entry => entry.phase === phase.id).length
  return (
    <Dialog
      title={plan.deletePhase(name)}
      open
      onClose={onClose}
      closeLabel={common.close}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button variant="danger" onClick={() => deletePhase(session, phase.id)}>
            {common.delete}
          </Button>
        </>
      }
    >
      {cells === 0 ? plan.deleteEmptyPhase(name) : plan.deletePhaseWith(name, plan.filledCells(cells))}
    </Dialog>
  )
}
