import { planGaps } from '@samenbord/board'
import { useSnapshot } from '@samenbord/ui'
import { useMessages } from '../../language/language.tsx'
import { usePlan } from '../../workshop/use-plan.ts'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { PlanCoach } from './plan-coach.tsx'
import styles from './plan-panel.module.css'
import { StakeholderSummary } from './stakeholder-summary.tsx'

/** What to do in this step, the selected stakeholder, and what the plan still lacks. */
export function PlanPanel() {
  const { plan: texts, method } = useMessages()
  const plan = usePlan()
  const mayWrite = useMayWrite().plan
  const selected = useSnapshot(useWorkshop().selection)
  const [row, ...more] = plan.rows.filter(({ stakeholder }) => selected.has(stakeholder.id))
  return (
    <div className={styles.panel}>
      <p className={styles.instruction}>{method.instruction.plan}</p>
      {!mayWrite && <p className={styles.hint}>{texts.lookOnly}</p>}
      {row && more.length === 0 && <StakeholderSummary row={row} plan={plan} />}
      {plan.rows.length > 0 && <PlanCoach plan={plan} gaps={planGaps(plan)} />}
    </div>
  )
}
