import { BoardCanvas } from '../../canvas/board-canvas.tsx'
import type { StepView } from '../step-view.ts'
import { IdentifyList } from './identify-list.tsx'
import { IdentifyPanel } from './identify-panel.tsx'
import { QuickAdd } from './quick-add.tsx'

/** Step 1: list every body or person that can matter. */
export const identifyView: StepView = {
  id: 'identify',
  Main: BoardCanvas,
  List: IdentifyList,
  Panel: IdentifyPanel,
  Bar: QuickAdd,
}
