import type { Step } from '@samenbord/tools/steps'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { useAddress } from './use-address.ts'

/**
 * Goes along when the facilitator brings the group to another step; `alreadyThere` for an address that names no step.
 * Returns the step the group went to while we were here, to be announced to whoever does not see the screen change.
 */
export function useFollowGroup(alreadyThere: boolean): Step | undefined {
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
      if (!alreadyThere) go(hrefOf(now))
    })
  }, [step, hrefOf, go, alreadyThere])
  return broughtTo
}
