import { lazy } from 'react'
import { DealingBar } from '../../tools/dealing/dealing-bar.tsx'
import type { StepView } from '../step-view.ts'

/** Step 2: every stakeholder gets its place on the matrix, and with it a level. Loaded when somebody looks at it. */
export const evaluateView: StepView = {
  id: 'evaluate',
  Main: lazy(async () => ({ default: (await import('./evaluate-main.tsx')).EvaluateMain })),
  List: lazy(async () => ({ default: (await import('./evaluate-list.tsx')).EvaluateList })),
  Panel: lazy(async () => ({ default: (await import('./evaluate-panel.tsx')).EvaluatePanel })),
  Bar: DealingBar,
  Phone: lazy(async () => ({ default: (await import('./evaluate-phone.tsx')).EvaluatePhone })),
}
