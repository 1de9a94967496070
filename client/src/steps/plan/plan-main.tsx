import { planGaps } from '@samenbord/board'
import { EmptyState, useSnapshot } from '@samenbord/ui'
import { useMemo, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { usePlan } from '../../workshop/use-workshop.tsx'
import { CellEditor } from './cell-editor.tsx'
import styles from './plan.module.css'
import { firstChoice, groupsOf } from './plan-choice.ts'
import { openCell } from './plan-focus.ts'
import { PlanGrid } from './plan-grid.tsx'
import { PlanTools } from './plan-tools.tsx'

/** The grid of phases and stakeholders, which fills itself from the matrix. */
export function PlanMain() {
  const { plan: texts } = useMessages()
  const plan = usePlan()
  const [choice, setChoice] = useState(firstChoice)
  const groups = useMemo(() => groupsOf(plan, choice, planGaps(plan)), [plan, choice])
  const address = useSnapshot(openCell)
  const row = plan.rows.find(candidate => candidate.stakeholder.id === address?.stakeholder)
  const cell = row?.cells.find(candidate => candidate.phase.id === address?.phase)

  return (
    <div className={styles.page}>
      <PlanTools choice={choice} onChange={setChoice} />
      {plan.rows.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p className={styles.emptyText}>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <PlanGrid plan={plan} groups={groups} grouping={choice.group} />
      )}
      {plan.rows.length > 0 && groups.length === 0 && <p className={styles.hint}>{texts.noMatch}</p>}
      {row && cell && <CellEditor key={`${row.stakeholder.id}:${cell.phase.id}`} row={row} cell={cell} />}
    </div>
  )
}
