import { type ComponentType, lazy } from 'react'
import { useBlindRounds } from '../../tools/blind-round/use-blind-round.ts'
import { DealingBar } from '../../tools/dealing/dealing-bar.tsx'
import type { StepView } from '../step-view.ts'

const BlindDesk = lazy(() =>
  import('../../tools/blind-round/blind-desk.tsx').then(({ BlindDesk }) => ({ default: BlindDesk })),
)

/** While everybody places alone, one's own desk stands in place of what all see. */
function unlessBlind(Shared: ComponentType): ComponentType {
  return function SharedOrBlind() {
    const { open } = useBlindRounds()
    return open ? <BlindDesk round={open} /> : <Shared />
  }
}

/** Step 2: every stakeholder gets its place on the matrix, and with it a level. Loaded when somebody looks at it. */
export const evaluateView: StepView = {
  id: 'evaluate',
  Main: unlessBlind(lazy(async () => ({ default: (await import('./evaluate-main.tsx')).EvaluateMain }))),
  List: unlessBlind(lazy(async () => ({ default: (await import('./evaluate-list.tsx')).EvaluateList }))),
  Panel: lazy(async () => ({ default: (await import('./evaluate-panel.tsx')).EvaluatePanel })),
  Bar: DealingBar,
  Phone: unlessBlind(lazy(async () => ({ default: (await import('./evaluate-phone.tsx')).EvaluatePhone }))),
}
