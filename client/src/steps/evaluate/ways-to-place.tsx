import { BlindStart } from '../../tools/blind-round/blind-start.tsx'
import { DealingStart } from '../../tools/dealing/dealing-start.tsx'
import { useDealing } from '../../tools/dealing/use-dealing.ts'

/** The two other ways of the playbook to place, one at a time; together with everybody is the one that is always there. */
export function WaysToPlace() {
  if (useDealing().open) return null
  return (
    <div>
      <BlindStart />
      <DealingStart />
    </div>
  )
}
