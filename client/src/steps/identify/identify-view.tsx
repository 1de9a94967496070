import { type ComponentType, lazy } from 'react'
import { BoardCanvas } from '../../canvas/board-canvas.tsx'
import { usePrivateWriting } from '../../tools/private-writing/use-private-writing.ts'
import type { StepView } from '../step-view.ts'
import { IdentifyPanel } from './identify-panel.tsx'
import { QuickAdd } from './quick-add.tsx'

const PrivateDesk = lazy(() =>
  import('../../tools/private-writing/private-desk.tsx').then(({ PrivateDesk }) => ({ default: PrivateDesk })),
)

/** While everybody writes alone, one's own desk lies over the board. */
function unlessPrivate(Shared: ComponentType): ComponentType {
  return function SharedOrPrivate() {
    const { open } = usePrivateWriting()
    return open ? <PrivateDesk round={open} /> : <Shared />
  }
}

/** The quick-add field writes on the board, hence not while everybody writes alone. */
function Bar() {
  return usePrivateWriting().open ? null : <QuickAdd />
}

/** Step 1: list every body or person that can matter. */
export const identifyView: StepView = {
  id: 'identify',
  Main: unlessPrivate(BoardCanvas),
  List: unlessPrivate(
    lazy(() => import('./identify-list.tsx').then(({ IdentifyList }) => ({ default: IdentifyList }))),
  ),
  Panel: IdentifyPanel,
  Bar,
  Phone: unlessPrivate(
    lazy(() => import('./identify-phone.tsx').then(({ IdentifyPhone }) => ({ default: IdentifyPhone }))),
  ),
}
