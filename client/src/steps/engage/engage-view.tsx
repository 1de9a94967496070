import { lazy } from 'react'
import type { StepView } from '../step-view.ts'

/** Step 5: write down what happened, and compare it with the plan. A list by nature, so that it needs no second view. */
export const engageView: StepView = {
  id: 'engage',
  Main: lazy(() => import('./engage-main.tsx').then(({ EngageMain }) => ({ default: EngageMain }))),
  Panel: lazy(() => import('./engage-panel.tsx').then(({ EngagePanel }) => ({ default: EngagePanel }))),
}
