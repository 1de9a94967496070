import type { Step } from '@samenbord/tools/steps'
import { use, useEffect } from 'react'
import type { StepView } from '../steps/step-view.ts'
import { loadAllStepViews, loadStepView, readyStepView } from '../steps/steps.ts'

/** The screen of a step; suspends while it is being fetched for the first time. */
export const useStepView = (step: Step): StepView => readyStepView(step) ?? use(loadStepView(step))

// After the first step has had the network and the processor for itself.
const HEAD_START_MS = 1500

/** Fetches the screens of all steps soon after the room is open. */
export function useAllSteps(): void {
  useEffect(() => {
    const timer = setTimeout(() => void loadAllStepViews(), HEAD_START_MS)
    return () => clearTimeout(timer)
  }, [])
}
