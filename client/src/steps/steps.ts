import type { Step } from '@samenbord/tools/steps'
import { defineView } from './define/define-view.tsx'
import { engageView } from './engage/engage-view.tsx'
import { evaluateView } from './evaluate/evaluate-view.tsx'
import { identifyView } from './identify/identify-view.tsx'
import { planView } from './plan/plan-view.tsx'
import type { StepView } from './step-view.ts'

/** The screen of each step. */
export const stepViews: Readonly<Record<Step, StepView>> = {
  identify: identifyView,
  evaluate: evaluateView,
  define: defineView,
  plan: planView,
  engage: engageView,
}
