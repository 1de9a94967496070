import { lazy } from 'react'
import type { StepView } from '../step-view.ts'

const load = () => import('./define-parts.tsx')

/** Step 3: describe types of stakeholders, and assign the stakeholders to them. */
export const defineView: StepView = {
  id: 'define',
  Main: lazy(() => load().then(({ DefineMain }) => ({ default: DefineMain }))),
  List: lazy(() => load().then(({ DefineList }) => ({ default: DefineList }))),
  Panel: lazy(() => load().then(({ DefinePanel }) => ({ default: DefinePanel }))),
}
