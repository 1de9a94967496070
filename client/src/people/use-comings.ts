import { useEffect, useState } from 'react'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import { type Coming, comingsAfter } from './comings.ts'

// Whoever is there when we connect did not just come in.
const SETTLE_MS = 3000

/** Who came in or left of late, latest first. */
export function useComings(): readonly Coming[] {
  const { people } = useWorkshop()
  const [comings, setComings] = useState<readonly Coming[]>([])
  useEffect(() => {
    const opened = Date.now()
    let before = people.get()
    return people.subscribe(() => {
      const change = { now: people.get(), at: Date.now() }
      const last = before
      before = change.now
      if (change.at - opened > SETTLE_MS) setComings(known => comingsAfter(known, last, change))
    })
  }, [people])
  return comings
}
