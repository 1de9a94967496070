import type { Step } from '@samenbord/tools/steps'
import { use, useEffect } from 'react'
import { fetchAhead as fetchExport } from '../export/write-file.ts'
import { useLanguage } from '../language/language.tsx'
import type { StepView } from '../steps/step-view.ts'
import { loadAllStepViews, loadStepView, readyStepView } from '../steps/steps.ts'
import { loadShareDialog } from './sharing.tsx'

/** The screen of a step; suspends while it is being fetched for the first time. */
export const useStepView = (step: Step): StepView => readyStepView(step) ?? use(loadStepView(step))

// After the first step has had the network and the processor for itself.
const HEAD_START_MS = 1500

/** Fetches what may be wanted next soon after the room is open: the other steps, the share dialog, the export. */
export function useFetchAhead(): void {
  const { language } = useLanguage()
  useEffect(() => {
    const timer = setTimeout(() => {
      void loadAllStepViews()
      loadShareDialog().catch(() => undefined)
      fetchExport({ language })
    }, HEAD_START_MS)
    return () => clearTimeout(timer)
  }, [language])
}
