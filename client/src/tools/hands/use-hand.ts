import { useSnapshot } from '@samenbord/ui'
import { useMe, useWorkshop } from '../../workshop/use-workshop.tsx'

/** One's own hand, for participants; undefined for who leads, or only watches. */
export function useHand(): { readonly isUp: boolean; toggle(): void } | undefined {
  const { hand, clock } = useWorkshop()
  const isUp = useSnapshot(hand.raisedAt) !== undefined
  if (useMe().role !== 'contributor') return undefined
  return { isUp, toggle: () => (isUp ? hand.lower() : hand.raise(clock.now() ?? Date.now())) }
}
