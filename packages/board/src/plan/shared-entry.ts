// A profile may stand in the plan for its members: what is written for it holds for each of them, as far as they say nothing else.
import { entryFields, type PlanEntry } from './plan-entry.ts'

/** What holds in a member's cell: its own words field by field, and the profile's where it has none. Internal when either is. */
export function entryFor(
  stakeholder: string,
  own: PlanEntry | undefined,
  shared: PlanEntry | undefined,
): PlanEntry | undefined {
  if (!shared) return own
  const texts = entryFields.flatMap(field => {
    const text = own?.[field] ?? shared[field]
    return text === undefined ? [] : [[field, text] as const]
  })
  return Object.freeze({
    ...Object.fromEntries(texts),
    stakeholder,
    phase: shared.phase,
    override: own?.override ?? shared.override,
    status: own?.status ?? shared.status,
    disclosure: own?.disclosure === 'internal' ? 'internal' : shared.disclosure,
  })
}
