import type { Step } from '@samenbord/tools/steps'
import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { useWorkshop } from '../workshop/use-workshop.tsx'

interface Address {
  /** Is the step shown as a list? Stays so from step to step. */
  readonly asList: boolean
  hrefOf(step: Step, view?: 'list' | 'board'): string
}

/** The addresses inside this workshop. */
export function useAddress(): Address {
  const { id } = useWorkshop()
  const asList = useSearch().includes('view=list')
  return useMemo(
    () => ({
      asList,
      hrefOf: (step, view = asList ? 'list' : 'board') => `/w/${id}/${step}${view === 'list' ? '?view=list' : ''}`,
    }),
    [id, asList],
  )
}
