import { lazy } from 'react'
import type { StepView } from '../step-view.ts'

/** Step 4: decide when, how and by whom each stakeholder is engaged. A table by nature, so that it needs no second view. */
export const planView: StepView = {
  id: 'plan',
  Main: lazy(() => import('./plan-main.tsx').then(({ PlanMain }) => ({ default: PlanMain }))),
  Panel: lazy(() => import('./plan-panel.tsx').then(({ PlanPanel }) => ({ default: PlanPanel }))),
}
