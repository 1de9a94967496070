import { lazy } from 'react'
import { BoardCanvas } from '../../canvas/board-canvas.tsx'
import type { StepView } from '../step-view.ts'
import { IdentifyPanel } from './identify-panel.tsx'
import { QuickAdd } from './quick-add.tsx'

/** Step 1: list every body or person that can matter. */
export const identifyView: StepView = {
  id: 'identify',
  Main: BoardCanvas,
  List: lazy(() => import('./identify-list.tsx').then(({ IdentifyList }) => ({ default: IdentifyList }))),
  Panel: IdentifyPanel,
  Bar: QuickAdd,
  Phone: lazy(() => import('./identify-phone.tsx').then(({ IdentifyPhone }) => ({ default: IdentifyPhone }))),
}
