import type { Step } from '@samenbord/tools/steps'
import { use, useEffect } from 'react'
import type { StepView } from '../steps/step-view.ts'
import { loadAllStepViews, loadStepView, readyStepView } from '../steps/steps.ts'
import { loadShareDialog } from './sharing.tsx'

/** The screen of a step; suspends while it is being fetched for the first time. */
export const useStepView = (step: Step): StepView => readyStepView(step) ?? use(loadStepView(step))

// After the first step has had the network and the processor for itself.
const HEAD_START_MS = 1500

// An export must work without a network too.
const loadExport = () => import('@samenbord/export')

/** Fetches what may be wanted next soon after the room is open: the other steps, the share dialog, the export. */
export function useFetchAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void loadAllStepViews()
      for (const fetchPart of [loadShareDialog, loadExport]) fetchPart().catch(() => undefined)
    }, HEAD_START_MS)
    return () => clearTimeout(timer)
  }, [])
}
