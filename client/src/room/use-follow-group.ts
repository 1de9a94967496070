import type { Step } from '@samenbord/tools/steps'
import { useSnapshot } from '@samenbord/ui'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useKeptTogether } from '../tools/steps/use-steps.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { useAddress } from './use-address.ts'

/**
 * Goes along when the facilitator brings the group to another step; `wanted` is the step the address names, if it names one.
 * Whoever is kept together with the group goes back to it from anywhere else.
 * Returns the step the group went to while we were here, to be announced to whoever does not see the screen change.
 */
export function useFollowGroup(wanted: string | undefined): Step | undefined {
  const { step } = useWorkshop()
  const { hrefOf } = useAddress()
  const [, go] = useLocation()
  const [broughtTo, setBroughtTo] = useState<Step>()
  useEffect(() => {
    let before = step.get()
    return step.subscribe(() => {
      const now = step.get()
      if (now === before) return
      before = now
      setBroughtTo(now)
      if (wanted !== undefined) go(hrefOf(now))
    })
  }, [step, hrefOf, go, wanted])

  const isKept = useKeptTogether()
  const group = useSnapshot(step)
  useEffect(() => {
    if (isKept && wanted !== undefined && wanted !== group) go(hrefOf(group), { replace: true })
  }, [isKept, wanted, group, hrefOf, go])
  return broughtTo
}
