import { readSteps, type StepsState } from '@samenbord/tools/steps'
import { useMe, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDocValue } from '../use-doc-value.ts'

/** The steps as the facilitator has set them. */
export const useSteps = (): StepsState => useDocValue(useWorkshop().documents.session, readSteps)

/** Whether this person stays with the group wherever it goes. */
export function useKeptTogether(): boolean {
  const { role } = useMe()
  return useSteps().together && role !== 'facilitator'
}
