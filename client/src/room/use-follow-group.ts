import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { useAddress } from './use-address.ts'

/** Goes along when the facilitator brings the group to another step; `alreadyThere` for an address that names no step. */
export function useFollowGroup(alreadyThere: boolean): void {
  const { step } = useWorkshop()
  const { hrefOf } = useAddress()
  const [, go] = useLocation()
  useEffect(() => {
    let before = step.get()
    return step.subscribe(() => {
      const now = step.get()
      if (now !== before && !alreadyThere) go(hrefOf(now))
      before = now
    })
  }, [step, hrefOf, go, alreadyThere])
}
