import type { StepView } from '../step-view.ts'
import { EvaluateList } from './evaluate-list.tsx'
import { EvaluateMain } from './evaluate-main.tsx'
import { EvaluatePanel } from './evaluate-panel.tsx'
import { EvaluatePhone } from './evaluate-phone.tsx'

/** Step 2: every stakeholder gets its place on the matrix, and with it a level. */
export const evaluateView: StepView = {
  id: 'evaluate',
  Main: EvaluateMain,
  List: EvaluateList,
  Panel: EvaluatePanel,
  Phone: EvaluatePhone,
}
