import type { Plan, PlanCell, Profile } from '@samenbord/board'

/** Who a cell of the plan is about: a stakeholder, or a profile that stands there for its members. */
export interface PlanParty {
  readonly kind: 'stakeholder' | 'profile'
  readonly id: string
  readonly name: string
  /** Of a stakeholder, the profile it belongs to. */
  readonly profile: Profile | undefined
}

/** The cell of a stakeholder or a profile in a phase, and whose it is; undefined when it is not in the plan. */
export function partyCell(
  plan: Plan,
  address: { readonly stakeholder: string; readonly phase: string } | undefined,
): { readonly of: PlanParty; readonly cell: PlanCell } | undefined {
  const row = plan.rows.find(({ stakeholder }) => stakeholder.id === address?.stakeholder)
  const shared = plan.profiles.find(({ profile }) => profile.id === address?.stakeholder)
  const cell = (row ?? shared)?.cells.find(({ phase }) => phase.id === address?.phase)
  if (!cell) return undefined
  if (row)
    return {
      cell,
      of: { kind: 'stakeholder', id: row.stakeholder.id, name: row.stakeholder.name, profile: row.profile },
    }
  return (
    shared && { cell, of: { kind: 'profile', id: shared.profile.id, name: shared.profile.name, profile: undefined } }
  )
}
