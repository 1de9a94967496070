import { type Step, steps } from '@samenbord/tools/steps'
import type { StepView } from './step-view.ts'

type Loader = () => Promise<StepView>

// Each step is fetched when it is first looked at, so that opening a workshop waits for one step only.
const loaders: Readonly<Record<Step, Loader>> = {
  identify: () => import('./identify/identify-view.tsx').then(module => module.identifyView),
  evaluate: () => import('./evaluate/evaluate-view.tsx').then(module => module.evaluateView),
  define: () => import('./define/define-view.tsx').then(module => module.defineView),
  plan: () => import('./plan/plan-view.tsx').then(module => module.planView),
  engage: () => import('./engage/engage-view.tsx').then(module => module.engageView),
}

const loading = new Map<Step, Promise<StepView>>()
const ready = new Map<Step, StepView>()

/** The screen of a step if it is here already, so that changing steps need not wait at all. */
export const readyStepView = (step: Step): StepView | undefined => ready.get(step)

/** Fetches the screen of a step, once; the same promise is given to everybody who asks. */
export function loadStepView(step: Step): Promise<StepView> {
  const known = loading.get(step)
  if (known) return known
  const fetched = loaders[step]().then(view => {
    ready.set(step, view)
    return view
  })
  loading.set(step, fetched)
  // a fetch that failed (no network, a new version on the server) may be tried again
  fetched.catch(() => loading.delete(step))
  return fetched
}

// What the screens themselves fetch only when it is shown: canvas, list, panel, the phone's form.
const parts = import.meta.glob('./*/*-{main,list,panel,phone,parts}.tsx')

/** Fetches all screens one after the other, so that every step is at hand, also when the network goes. */
export async function loadAllStepViews(): Promise<void> {
  for (const step of steps) await loadStepView(step).catch(() => undefined)
  for (const loadPart of Object.values(parts)) await loadPart().catch(() => undefined)
}
