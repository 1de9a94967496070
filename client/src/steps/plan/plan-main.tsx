import { planGaps } from '@samenbord/board'
import { Button, EmptyState, useMediaQuery, useSnapshot } from '@samenbord/ui'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { usePlan } from '../../workshop/use-plan.ts'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { CellEditor } from './cell-editor.tsx'
import { PlanGrid } from './grid/plan-grid.tsx'
import { firstChoice, groupsOf, unfiltered } from './plan-choice.ts'
import { openCell } from './plan-focus.ts'
import styles from './plan-main.module.css'
import { partyCell } from './plan-party.ts'
import { PlanTools, type PlanViewName } from './plan-tools.tsx'
import { Timeline } from './timeline/timeline.tsx'

/** The grid of phases and stakeholders, which fills itself from the matrix. */
export function PlanMain() {
  const { plan: texts } = useMessages()
  const { language } = useLanguage()
  const plan = usePlan()
  const [choice, setChoice] = useState(firstChoice)
  const [view, setView] = useState<PlanViewName>('grid')
  const names = { grid: texts.viewGrid, timeline: texts.viewTimeline }
  const groups = useMemo(() => groupsOf(plan, choice, { gaps: planGaps(plan), language }), [plan, choice, language])
  const shown = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const page = useRef<HTMLDivElement>(null)
  const isPhone = useMediaQuery('(max-width: 599px)')
  const address = useSnapshot(openCell)
  const open = useMemo(() => partyCell(plan, address), [plan, address])

  return (
    <div className={styles.page} ref={page}>
      <PlanTools choice={choice} onChange={setChoice} view={view} onView={setView} />
      <div id="plan-view" role="tabpanel" className={styles.view} aria-label={names[view]}>
        {plan.rows.length === 0 && <NoPlan />}
        {plan.rows.length > 0 && view === 'grid' && (
          <PlanGrid plan={plan} groups={groups} choice={choice} page={page} isPhone={isPhone} />
        )}
        {plan.rows.length > 0 && view === 'timeline' && (
          <Timeline plan={plan} groups={groups} scaleName={choice.scale} />
        )}
      </div>
      {plan.rows.length > 0 && shown === 0 && (
        <p className={styles.nothing}>
          {texts.noMatch}
          <Button onClick={() => setChoice({ ...choice, ...unfiltered, search: '' })}>{texts.showEverything}</Button>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {shown < plan.rows.length && texts.shownOf(shown, plan.rows.length)}
      </p>
      {open && <CellEditor key={`${open.of.id}:${open.cell.phase.id}`} {...open} />}
    </div>
  )
}

function NoPlan() {
  const { plan: texts, method } = useMessages()
  const { id } = useWorkshop()
  return (
    <EmptyState title={texts.empty}>
      <p className={styles.empty}>{texts.emptyText}</p>
      <Link href={`/w/${id}/identify`}>{texts.toStep(method.step.identify)}</Link>
    </EmptyState>
  )
}
