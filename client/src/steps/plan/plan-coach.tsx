import type { NoteId, Plan, PlanGap } from '@samenbord/board'
import { Button } from '@samenbord/ui'
import { Check, CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { openCell } from './plan-focus.ts'
import styles from './plan-panel.module.css'

const SHOWN = 8

/** What the plan still lacks, by stakeholder; a click opens the cell where it can be mended. */
export function PlanCoach({ plan, gaps }: { plan: Plan; gaps: readonly PlanGap[] }) {
  const { plan: texts } = useMessages()
  const [showsAll, setShowsAll] = useState(false)
  const incomplete = byStakeholder(gaps)
  const shown = showsAll ? incomplete : incomplete.slice(0, SHOWN)
  const hidden = incomplete.length - shown.length
  if (!plan.rows.some(row => row.level)) return null
  return (
    <section>
      <h2>{texts.coach}</h2>
      {incomplete.length === 0 ? (
        <p className={styles.done}>
          <Check size={16} aria-hidden="true" /> {texts.coachDone}
        </p>
      ) : (
        <ul className={styles.gaps}>
          {shown.map(([stakeholder, own]) => (
            <Gap key={stakeholder} plan={plan} stakeholder={stakeholder} gaps={own} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button variant="plain" onClick={() => setShowsAll(true)}>
          {texts.moreGaps(hidden)}
        </Button>
      )}
    </section>
  )
}

interface GapProps {
  readonly plan: Plan
  readonly stakeholder: NoteId
  readonly gaps: readonly PlanGap[]
}

function Gap({ plan, stakeholder, gaps }: GapProps) {
  const { plan: texts } = useMessages()
  const row = plan.rows.find(candidate => candidate.stakeholder.id === stakeholder)

  function open() {
    const level = gaps[0]?.kind === 'consultedByNobody' ? 'consult' : 'involve'
    const cell = row?.cells.find(candidate => candidate.level === level) ?? row?.cells[0]
    if (cell) openCell.set({ stakeholder, phase: cell.phase.id })
  }

  return (
    <li>
      <button type="button" className={styles.gap} onClick={open}>
        <CircleAlert size={16} aria-hidden="true" />
        <strong>{row?.stakeholder.name}</strong>
        {gaps.map(gap => (
          <span key={gap.kind}>{texts.gap[gap.kind]}</span>
        ))}
      </button>
    </li>
  )
}

function byStakeholder(gaps: readonly PlanGap[]): readonly (readonly [NoteId, readonly PlanGap[]])[] {
  const ids = [...new Set(gaps.map(gap => gap.stakeholder))]
  return ids.map(id => [id, gaps.filter(gap => gap.stakeholder === id)])
}
